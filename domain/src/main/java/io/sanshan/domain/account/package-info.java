/** The account of a person who works for the brand. Secrets stay outside the log. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.account;
