package io.sanshan.application.operation;

import java.time.Duration;

/**
 * How far a reader of the log is behind it, by positions and times of the log.
 *
 * @param reader the projection or process
 * @param events how many positions it has not seen
 * @param time the age of the oldest event that it has not seen; zero when it has seen all
 * @param rebuilding whether an operator puts it together anew on this node
 */
public record ReaderLag(String reader, long events, Duration time, boolean rebuilding) {}
