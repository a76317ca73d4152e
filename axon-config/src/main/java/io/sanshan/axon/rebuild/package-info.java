/**
 * Builds read models anew beside the live ones: tables of their own, filled from the log, which take the live ones' place at once.
 * It knows projections by their annotations only, and nothing of what their rows mean.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.rebuild;
