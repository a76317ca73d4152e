/**
 * How the jar is operated: settings, health, metrics, traces, log files. For operators only: no screen knows it, and it knows no
 * feature.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation;
