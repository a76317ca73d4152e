/** How read models are tested: events in, queries out, on the databases that they run on. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.shared.projection;
