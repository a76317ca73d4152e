package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** The coupons of whose end their members are to be reminded. What an import tells is long past, and nobody is reminded of it. */
@Component
@WritesRows({CouponEndingRow.class, ReminderTermsRow.class})
@ProcessingGroup(CouponsEndingSheet.NAME)
class CouponsEndingSheet {

    static final String NAME = "coupons-ending";

    private final EntityManager entityManager;
    private final Clock clock;
    private final RowsOfBatch<String, CouponEndingRow> rows;
    private final RowsOfBatch<String, ReminderTermsRow> terms;

    CouponsEndingSheet(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
        rows = new RowsOfBatch<>(
                entityManager,
                CouponEndingRow.class,
                CouponEndingRow::id,
                KeysOf.each(CouponEvent.class, event -> event.coupon().value()));
        terms = new RowsOfBatch<>(
                entityManager, ReminderTermsRow.class, ReminderTermsRow::id, payload -> switch (payload) {
                    case Granted granted -> List.of(id(granted));
                    case CouponTemplateDefined defined ->
                        List.of(ReminderTermsRow.id(defined.template().value(), defined.version()));
                    case CouponTemplateRevised revised ->
                        List.of(ReminderTermsRow.id(revised.template().value(), revised.version()));
                    default -> List.of();
                });
    }

    private static String id(Granted granted) {
        return ReminderTermsRow.id(granted.template().value(), granted.version());
    }

    @EventHandler
    void on(CouponTemplateDefined event) {
        remember(event.template().value(), event.version(), event.terms());
    }

    @EventHandler
    void on(CouponTemplateRevised event) {
        remember(event.template().value(), event.version(), event.terms());
    }

    private void remember(String template, int version, CouponTerms said) {
        Integer days = said.wallet().remindDaysBefore();
        if (days != null) {
            terms.add(ReminderTermsRow.id(template, version), () -> new ReminderTermsRow(template, version, days));
        }
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        String id = event.coupon().value();
        if (event instanceof Granted granted) {
            if (!occasion.actor().imports()) {
                terms.find(id(granted)).ifPresent(said -> {
                    Instant due = due(granted, said.daysBefore());
                    rows.add(id, () -> new CouponEndingRow(id, due, eventId, sequence));
                });
            }
            return;
        }
        rows.find(id).filter(row -> row.isNew(sequence)).ifPresent(row -> {
            switch (event) {
                case CouponRedeemed redeemed when redeemed.usedUp() -> row.usedUp();
                case RedemptionReturned returned when !returned.makesGoodAgain() -> {}
                case RedemptionReturned _, RedemptionRolledBack _ -> row.open();
                case ExpiryReminded _, CouponVoided _, CouponExpired _ -> rows.remove(id);
                case CouponRedeemed _,
                        CouponReserved _,
                        ReservationReleased _,
                        RedemptionRejected _,
                        CouponOffered _,
                        OfferWithdrawn _,
                        CouponGiven _,
                        CouponReceived _,
                        CouponIssued _,
                        CouponClaimed _ -> {}
            }
        });
    }

    /** What is not good yet cannot be used: its reminder waits for its first moment. */
    private Instant due(Granted granted, int days) {
        return Collections.max(
                List.of(WalletTerms.remindsFrom(granted.validUntil(), days, clock.getZone()), granted.validFrom()));
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, CouponsEndingSheet.class);
    }
}
