/**
 * What {@code ./sanshan faults} does: kills processes of the application under load and asks the log afterwards for everything that
 * was answered. It works on installations of its own and is never part of a running one.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.measuring.faults;
