/** Tests of the read models of members. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.member.projection;
