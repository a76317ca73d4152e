/** The form of the data: its files, its rows, and what in them cannot be taken. Knows nothing of commands. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.importing.journey;
