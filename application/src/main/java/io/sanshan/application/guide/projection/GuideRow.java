package io.sanshan.application.guide.projection;

import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guide_directory")
class GuideRow {

    @Id
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "code")
    private String code;

    @Column(name = "store_id")
    private @Nullable String store;

    @Column(name = "hired_at")
    private Instant hiredAt;

    @Column(name = "resigned_at")
    private @Nullable Instant resignedAt;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected GuideRow() {}

    @SuppressWarnings("NullAway.Init")
    GuideRow(GuideCard card, long sequence) {
        id = card.guide().value();
        become(card, sequence);
    }

    final void become(GuideCard card, long sequence) {
        name = card.name();
        nameSort = SearchWords.plain(card.name());
        phone = card.phone();
        code = card.code();
        store = Ids.text(card.store());
        hiredAt = card.hiredAt();
        resignedAt = card.resignedAt();
        lastSequence = sequence;
    }

    GuideCard card() {
        return new GuideCard(new GuideId(id), name, phone, code, Ids.read(store, StoreId::new), hiredAt, resignedAt);
    }

    GuideListing listing(long members) {
        GuideCard card = card();
        return new GuideListing(
                card.guide(), card.name(), card.phone(), card.code(), card.store(), members, card.active());
    }

    String id() {
        return id;
    }

    @Nullable
    String store() {
        return store;
    }

    long lastSequence() {
        return lastSequence;
    }
}
