/**
 * How processes share what is due between nodes. It knows no feature: a sheet is any table whose rows have an id and a moment
 * at which they are due.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.shared.process;
