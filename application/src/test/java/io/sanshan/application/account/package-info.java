/** Tests of the doors of accounts. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.account;
