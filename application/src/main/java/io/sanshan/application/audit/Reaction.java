package io.sanshan.application.audit;

import io.sanshan.application.shared.EventPlace;
import io.sanshan.domain.shared.Actor;
import java.time.Instant;

/** An event that followed from another one. */
public record Reaction(EventPlace place, Actor actor, Instant occurredAt) {}
