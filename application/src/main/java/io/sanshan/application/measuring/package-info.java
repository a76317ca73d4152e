/**
 * What {@code ./sanshan bench} measures inside the application: redemptions beside hand-written JDBC, rebuilds, searches. It
 * fills an installation of its own with invented members and is never part of a running one.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.measuring;
