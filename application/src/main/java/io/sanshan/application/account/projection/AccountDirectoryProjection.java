package io.sanshan.application.account.projection;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.account.AccountEvent;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps a row per account. Password hashes stand elsewhere: they cannot be rebuilt from the log. */
@Component
@WritesRows(AccountRow.class)
@ProcessingGroup(AccountQueries.READ_MODEL)
class AccountDirectoryProjection {

    private final EntityManager entityManager;
    private final RowsOfBatch<String, AccountRow> rows;

    AccountDirectoryProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager,
                AccountRow.class,
                AccountRow::id,
                KeysOf.each(AccountEvent.class, event -> event.account().value()));
    }

    @EventHandler
    void on(AccountEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.account().value();
        if (event instanceof AccountOpened) {
            rows.add(id, () -> new AccountRow(AccountCard.evolve(null, event, occasion), sequence));
            return;
        }
        AccountRow row = rows.get(id);
        if (row.lastSequence() < sequence) {
            row.become(AccountCard.evolve(row.card(), event, occasion), sequence);
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, AccountDirectoryProjection.class);
    }
}
