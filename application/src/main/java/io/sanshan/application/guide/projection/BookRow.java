package io.sanshan.application.guide.projection;

import io.sanshan.application.guide.BookEntry;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guide_book")
class BookRow {

    @Id
    @Column(name = "member_id")
    private String member;

    @Column(name = "name")
    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "guide_id")
    private @Nullable String guide;

    @Column(name = "bound_at")
    private @Nullable Instant boundAt;

    @Column(name = "first_guide_id")
    private @Nullable String firstGuide;

    @Column(name = "first_bound_at")
    private @Nullable Instant firstBoundAt;

    @Column(name = "last_contact_at")
    private @Nullable Instant lastContactAt;

    @Column(name = "last_purchase_at")
    private @Nullable Instant lastPurchaseAt;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected BookRow() {}

    @SuppressWarnings("NullAway.Init")
    BookRow(String member, String name, @Nullable String phone, long sequence) {
        this.member = member;
        named(name);
        this.phone = phone;
        lastSequence = sequence;
    }

    final void named(String newName) {
        name = newName;
        nameSort = SearchWords.plain(newName);
    }

    void reachedAt(@Nullable String newPhone) {
        phone = newPhone;
    }

    void bound(String toGuide, Instant at) {
        guide = toGuide;
        boundAt = at;
        if (firstGuide == null) {
            firstGuide = toGuide;
            firstBoundAt = at;
        }
        contacted(at);
    }

    void unbound() {
        guide = null;
        boundAt = null;
    }

    void erased() {
        named("");
        phone = null;
        unbound();
    }

    void contacted(Instant at) {
        lastContactAt = later(lastContactAt, at);
    }

    void bought(Instant at) {
        lastPurchaseAt = later(lastPurchaseAt, at);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** Whether an event of the member's own stream is new to this row. */
    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    BookEntry entry(long openCoupons, long redeemedCoupons) {
        return new BookEntry(
                new MemberId(member),
                name,
                phone,
                boundAt == null ? Instant.EPOCH : boundAt,
                lastContactAt,
                lastPurchaseAt,
                openCoupons,
                redeemedCoupons);
    }

    String member() {
        return member;
    }

    @Nullable
    String guide() {
        return guide;
    }
}
