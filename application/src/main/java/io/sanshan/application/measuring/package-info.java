/**
 * What {@code ./sanshan bench} measures inside the application, a class for each thing, beside hand-written JDBC and other stacks.
 * It fills an installation of its own with invented members and is never part of a running one.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.measuring;
