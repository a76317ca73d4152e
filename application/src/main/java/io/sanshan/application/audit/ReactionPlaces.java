package io.sanshan.application.audit;

import io.sanshan.application.shared.EventPlace;
import java.util.Optional;

/** Port to where events stand that others follow from, for a log that cannot be asked for an event by its id. */
public interface ReactionPlaces {

    Optional<EventPlace> of(String eventId);
}
