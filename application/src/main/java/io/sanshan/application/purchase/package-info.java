/** Baskets sold: recording one, and reading those of a member or of a store's day. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.purchase;
