/**
 * Shopping guides: hiring and moving them, their codes, and the book of members that each one looks after. Binding members
 * is the member's affair.
 */
@NullMarked
package io.sanshan.application.guide;

import org.jspecify.annotations.NullMarked;
