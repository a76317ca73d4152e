/** Read models of purchase: events in, answers out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.purchase.projection;
