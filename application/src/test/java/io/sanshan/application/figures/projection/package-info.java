/** Read models of figures: events in, answers out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.figures.projection;
