/** Tests of the doors of members. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.member;
