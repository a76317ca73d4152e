package io.sanshan.application.shared;

import java.time.Instant;

/**
 * Work that is due and could not be done so far.
 *
 * @param sheet the read model that says what is due
 * @param task the id of what it concerns, which is the stream of it
 * @param failures how often it was tried in vain
 * @param since when it failed first
 * @param fault the kind of the last fault, without any value
 * @param nextTry when it is tried again
 */
public record PutOff(String sheet, String task, int failures, Instant since, String fault, Instant nextTry) {}
