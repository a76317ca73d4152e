/** Read models of store: events in, answers out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.store.projection;
