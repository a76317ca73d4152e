package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.StoreEntry;
import io.sanshan.application.shared.RefusalText;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a store; its id is the event's. */
@Entity
@Table(name = "store_activity_entry")
class ActivityEntryRow {

    @Id
    String eventId;

    String stream = "";
    String storeId = "";

    @Enumerated(EnumType.STRING)
    StoreEntry.Kind kind = StoreEntry.Kind.JOINED;

    @Nullable
    String memberId;

    @Nullable
    Long amountMinor;

    @Nullable
    String amountCurrency;

    @Nullable
    String rejectionCode;

    @Nullable
    String rejectionField;

    @Nullable
    String rejectionArguments;

    String actor = "";
    Instant happenedAt = Instant.EPOCH;

    protected ActivityEntryRow() {}

    ActivityEntryRow(String eventId, io.sanshan.domain.ids.Id stream, StoreEntry.Kind kind, Occasion occasion) {
        this.eventId = eventId;
        this.stream = stream.value();
        this.kind = kind;
        this.actor = occasion.actor().value();
        this.happenedAt = occasion.occurredAt();
    }

    ActivityEntryRow in(StoreId store) {
        storeId = store.value();
        return this;
    }

    ActivityEntryRow of(@Nullable MemberId member) {
        memberId = member == null ? null : member.value();
        return this;
    }

    ActivityEntryRow worth(@Nullable Money amount) {
        amountMinor = amount == null ? null : amount.minor();
        amountCurrency = amount == null ? null : amount.currency();
        return this;
    }

    ActivityEntryRow refusedBy(Refusal refusal) {
        rejectionCode = refusal.code();
        rejectionField = refusal.field();
        rejectionArguments = RefusalText.write(refusal);
        return this;
    }

    @Nullable
    Money amount() {
        return amountMinor == null || amountCurrency == null ? null : new Money(amountMinor, amountCurrency);
    }

    StoreEntry entry(String name) {
        return new StoreEntry(
                eventId,
                stream,
                kind,
                memberId == null ? null : new MemberId(memberId),
                name,
                amount(),
                rejectionCode == null ? null : RefusalText.read(rejectionCode, rejectionField, rejectionArguments),
                new Actor(actor),
                happenedAt);
    }
}
