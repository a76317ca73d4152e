package io.sanshan.application.operation;

import java.time.Instant;

/**
 * What operators are told of a trouble.
 *
 * @param since when it was seen first
 * @param over whether it has gone since they were told
 */
public record TroubleNotice(Trouble trouble, Instant since, boolean over) {}
