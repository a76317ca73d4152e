/**
 * Accounts of people who work for the brand. The log knows that an account exists and for whom; password hashes live in a
 * table of their own and never in the log.
 */
@NullMarked
package io.sanshan.application.account;

import org.jspecify.annotations.NullMarked;
