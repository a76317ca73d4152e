package io.sanshan.application.shared;

import java.time.Instant;

/**
 * Where an event stands in the log, without what it says.
 *
 * @param sequence its place in its stream, from 0
 * @param kind the simple name of the event
 */
public record EventPlace(String eventId, String stream, long sequence, String kind, Instant recordedAt) {}
