package io.sanshan.application.coupon.projection;

import io.sanshan.application.shared.RefusalText;
import io.sanshan.domain.coupon.AttemptEvent;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodeTried;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodesLeftOut;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An attempt that was refused; its id is the event's. */
@Entity
@Table(name = "refused_attempt")
class AttemptRow {

    @Id
    String eventId;

    /** Empty where nobody knows it. */
    String storeId = "";

    LocalDate attemptDay = LocalDate.EPOCH;
    Instant happenedAt = Instant.EPOCH;
    String actor = "";

    @Nullable
    String couponId;

    @Nullable
    String memberId;

    /** Of a code that no coupon has; that of a coupon stands with it. */
    @Nullable
    String ending;

    String reasonCode = "";

    @Nullable
    String reasonField;

    @Nullable
    String reasonArguments;

    protected AttemptRow() {}

    AttemptRow(String eventId, RedemptionRejected event, Occasion occasion, LocalDate day) {
        this(eventId, event.store(), event.refusal(), occasion, day);
        couponId = event.coupon().value();
        memberId = event.member().value();
    }

    AttemptRow(String eventId, AttemptEvent event, Occasion occasion, LocalDate day) {
        this(eventId, event.store(), refusal(event), occasion, day);
        if (event instanceof UnknownCodeTried tried) {
            ending = tried.ending();
        }
    }

    private AttemptRow(
            String eventId, @Nullable StoreId store, Refusal refusal, Occasion occasion, LocalDate attemptDay) {
        this.eventId = eventId;
        this.storeId = store == null ? "" : store.value();
        this.attemptDay = attemptDay;
        this.happenedAt = occasion.occurredAt();
        this.actor = occasion.actor().value();
        this.reasonCode = refusal.code();
        this.reasonField = refusal.field();
        this.reasonArguments = RefusalText.write(refusal);
    }

    private static Refusal refusal(AttemptEvent event) {
        return switch (event) {
            case UnknownCodeTried tried ->
                Refusal.of(tried.ending() == null ? AttemptRefusal.NO_CODE : AttemptRefusal.UNKNOWN_CODE);
            case UnknownCodesLeftOut more -> Refusal.of(AttemptRefusal.LEFT_OUT, more.count());
        };
    }

    @Nullable
    StoreId store() {
        return storeId.isEmpty() ? null : new StoreId(storeId);
    }

    Refusal refusal() {
        return RefusalText.read(reasonCode, reasonField, reasonArguments);
    }
}
