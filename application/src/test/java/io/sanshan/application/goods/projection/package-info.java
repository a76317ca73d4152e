/** Read models of goods: events in, answers out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.goods.projection;
