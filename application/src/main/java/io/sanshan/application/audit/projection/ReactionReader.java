package io.sanshan.application.audit.projection;

import io.sanshan.application.audit.ReactionPlaces;
import io.sanshan.application.shared.EventPlace;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds events of which a row is kept. */
@Component
@Transactional(readOnly = true)
class ReactionReader implements ReactionPlaces {

    private final EntityManager entities;

    ReactionReader(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<EventPlace> of(String eventId) {
        return Optional.ofNullable(entities.find(ReactionRow.class, eventId)).map(ReactionRow::place);
    }
}
