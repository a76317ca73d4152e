package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.OfflineBundleEvent;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.coupon.OfflineBundleEvent.Uploaded;
import io.sanshan.domain.ids.OfflineBundleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from the log alone: a till that asks again reads what it would have read. */
@Component
class TillOfflineQueryDoor implements TillOfflineQueries {

    private final EventLog log;
    private final OfflineCandidates candidates;
    private final OfflineDocuments documents;
    private final OfflineKeys keys;

    TillOfflineQueryDoor(EventLog log, OfflineCandidates candidates, OfflineDocuments documents, OfflineKeys keys) {
        this.log = log;
        this.candidates = candidates;
        this.documents = documents;
        this.keys = keys;
    }

    @Override
    public Optional<String> issued(Caller caller, String commandId) {
        Caller.Till till = till(caller);
        for (int number = OfflineBundles.newest(log, candidates, till.device()); number > 0; number--) {
            RecordedEvent first = log.stream(
                            OfflineBundleId.of(till.device(), number).value(), 0)
                    .getFirst();
            if (first.occasion().commandId().equals(commandId)) {
                return Optional.of(SignedBundle.of(
                        (OfflineBundleIssued) first.payload(), first.occasion().occurredAt(), keys));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<OfflineBundleCard> bundle(Caller caller, OfflineBundleId bundle) {
        OfflineBundleCard card = null;
        if (bundle.device().equals(till(caller).device())) {
            for (RecordedEvent event : log.stream(bundle.value(), 0)) {
                card = OfflineBundleCard.evolve(card, (OfflineBundleEvent) event.payload(), event.occasion());
            }
        }
        return Optional.ofNullable(card);
    }

    @Override
    public List<OfflineOutcome> outcomes(
            Caller caller, String commandId, OfflineBundleId bundle, List<OfflineRedemption> redemptions) {
        if (!bundle.device().equals(till(caller).device())) {
            return List.of();
        }
        Map<Integer, RecordedEvent> told = new HashMap<>();
        for (RecordedEvent event : log.stream(bundle.value(), 0)) {
            if (event.payload() instanceof Uploaded one) {
                told.put(one.sequence(), event);
            }
        }
        return redemptions.stream()
                .flatMap(one -> Optional.ofNullable(told.get(one.sequence())).stream()
                        .map(event -> outcome(one, event, commandId)))
                .toList();
    }

    private static OfflineOutcome outcome(OfflineRedemption asked, RecordedEvent event, String commandId) {
        Uploaded told = (Uploaded) event.payload();
        boolean same = told.given().equals(asked.given())
                && event.occasion().occurredAt().equals(asked.at())
                && Objects.equals(told.sale(), asked.sale());
        OfflineOverspent wrong = told instanceof OfflineOverspent overspent ? overspent : null;
        return new OfflineOutcome(
                told.sequence(),
                !event.occasion().cause().equals(commandId),
                !same,
                told.coupon(),
                told.redemption(),
                wrong == null ? null : wrong.reason(),
                wrong == null ? null : wrong.lost());
    }

    @Override
    public Optional<String> document(Caller caller, String digest) {
        return documents.read(till(caller).store(), digest);
    }

    @Override
    public List<OfflineKeys.Listed> keys(Caller caller) {
        return keys.listed();
    }

    private static Caller.Till till(Caller caller) {
        if (caller instanceof Caller.Till till) {
            return till;
        }
        throw new NotAllowed(caller, "read a till's bundles");
    }
}
