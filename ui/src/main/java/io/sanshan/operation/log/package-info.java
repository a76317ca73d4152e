/**
 * Keeps the values of rows out of the log files: what databases and parsers say of their troubles repeats them, and they may be a
 * person's. It changes texts only, never whether something is logged.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.log;
