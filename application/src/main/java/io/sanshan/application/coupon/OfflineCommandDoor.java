package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.Uploaded;
import io.sanshan.domain.coupon.OfflineCommand.CloseOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.IssueOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.UploadOfflineRedemption;
import io.sanshan.domain.coupon.OfflineContent;
import io.sanshan.domain.coupon.OfflineRefusal;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRevoked;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineAllowed;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineForbidden;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes bundles of what the store's members hold, and takes over what tills redeemed with them. */
@Component
class OfflineCommandDoor implements OfflineCommands {

    private final CommandSender sender;
    private final EventLog log;
    private final TermsBook book;
    private final OfflineCandidates candidates;
    private final OfflineDocuments documents;
    private final OfflineKeys keys;
    private final TillCouponQueries coupons;

    OfflineCommandDoor(
            CommandSender sender,
            EventLog log,
            TermsBook book,
            OfflineCandidates candidates,
            OfflineDocuments documents,
            OfflineKeys keys,
            TillCouponQueries coupons) {
        this.sender = sender;
        this.log = log;
        this.book = book;
        this.candidates = candidates;
        this.documents = documents;
        this.keys = keys;
        this.coupons = coupons;
    }

    @Override
    public Outcome issue(Request request) {
        Caller.Till till = till(request);
        int newest = OfflineBundles.newest(log, candidates, till.device());
        if (newest > 0 && issuedBy(OfflineBundleId.of(till.device(), newest), request.commandId())) {
            return Outcome.done();
        }
        TillOfflineAllowed allowed = allowance(till);
        if (allowed == null) {
            return Outcome.refused(Refusal.of(OfflineRefusal.OFFLINE_NOT_ALLOWED));
        }
        Instant from = request.occurredAt();
        Instant until = from.plus(Duration.ofHours(allowed.hours()));
        ZoneId zone = book.zone(till.store()).orElse(ZoneOffset.UTC);
        OfflineCandidates.Found found = candidates.of(till.store(), from, until, OfflineList.MOST_COUPONS);
        OfflineList.Written list =
                OfflineList.write(found, keys.salt(till.store(), LocalDate.ofInstant(from, ZoneOffset.UTC)), zone);
        documents.keep(till.store(), list.documents(), from);
        return sender.send(
                new IssueOfflineBundle(
                        OfflineBundleId.of(till.device(), newest + 1),
                        till.store(),
                        new OfflineContent(
                                until,
                                allowed.redemptions(),
                                allowed.money(),
                                found.coupons().size(),
                                Math.toIntExact(Math.min(Integer.MAX_VALUE, found.leftOut())),
                                list.digest(),
                                keys.current())),
                request);
    }

    private boolean issuedBy(OfflineBundleId bundle, String commandId) {
        return log.stream(bundle.value(), 0).getFirst().occasion().commandId().equals(commandId);
    }

    /** What headquarters allowed the device, as the log has it; null where it did not. */
    private @Nullable TillOfflineAllowed allowance(Caller.Till till) {
        TillOfflineAllowed allowed = null;
        for (RecordedEvent event : log.stream(till.device().value(), 0)) {
            allowed = switch (event.payload()) {
                case TillOfflineAllowed now -> now;
                case TillOfflineForbidden _, TillDeviceRevoked _ -> null;
                default -> allowed;
            };
        }
        return allowed;
    }

    @Override
    public Outcome upload(Request request, OfflineBundleId bundle, List<OfflineRedemption> redemptions) {
        Caller.Till till = till(request);
        List<RecordedEvent> stream = own(till, bundle);
        if (stream.isEmpty()) {
            return Outcome.refused(Refusal.of(LogRefusal.UNKNOWN));
        }
        OfflineBundleIssued issued = (OfflineBundleIssued) stream.getFirst().payload();
        Set<Integer> known = new HashSet<>();
        stream.forEach(event -> {
            if (event.payload() instanceof Uploaded told) {
                known.add(told.sequence());
            }
        });
        List<OfflineRedemption> open =
                redemptions.stream().filter(one -> known.add(one.sequence())).toList();
        Map<String, CouponId> found = coupons.foundSince(
                till, open.stream().map(OfflineRedemption::code).distinct().toList());
        Set<String> listed = listed(issued, open);
        for (OfflineRedemption one : open) {
            // Named after the bundle and the till's number, not after the request: told again by another request it is
            // the same.
            sender.send(
                    new UploadOfflineRedemption(
                            bundle,
                            till.store(),
                            one.sequence(),
                            found.get(one.code()),
                            listed.contains(one.code()),
                            one.basket(),
                            one.given(),
                            one.sale()),
                    new Request(
                            till, bundle.value() + '.' + one.sequence(), till.store(), request.commandId(), one.at()));
        }
        return Outcome.done();
    }

    /** The codes, as they were read, that the bundle lists: two looks, however many there are. */
    private Set<String> listed(OfflineBundleIssued issued, List<OfflineRedemption> redemptions) {
        Optional<OfflineList> list =
                documents.read(issued.store(), issued.content().digest()).map(OfflineList::read);
        if (list.isEmpty()) {
            return Set.of();
        }
        Map<String, CouponCode> codes = new HashMap<>();
        redemptions.forEach(one -> CouponCode.read(one.code()).ifPresent(code -> codes.put(one.code(), code)));
        Map<String, OfflineList.Entries> parts = new HashMap<>();
        documents
                .read(
                        issued.store(),
                        codes.values().stream()
                                .map(list.get()::partOf)
                                .distinct()
                                .toList())
                .forEach((digest, text) -> parts.put(digest, OfflineList.readPart(text)));
        Set<String> listed = new HashSet<>();
        codes.forEach((typed, code) -> {
            OfflineList.Entries part = parts.get(list.get().partOf(code));
            if (part != null && list.get().has(code, part)) {
                listed.add(typed);
            }
        });
        return listed;
    }

    @Override
    public Outcome close(Request request, OfflineBundleId bundle, int redemptions) {
        return own(till(request), bundle).isEmpty()
                ? Outcome.refused(Refusal.of(LogRefusal.UNKNOWN))
                : sender.send(new CloseOfflineBundle(bundle, redemptions), request);
    }

    @Override
    public Outcome rotateKey(Request request) {
        keys.rotate(request.occurredAt());
        return Outcome.done();
    }

    /** Nothing where the bundle is another device's, as where there is none. */
    private List<RecordedEvent> own(Caller.Till till, OfflineBundleId bundle) {
        return bundle.device().equals(till.device()) ? log.stream(bundle.value(), 0) : List.of();
    }

    private static Caller.Till till(Request request) {
        if (request.caller() instanceof Caller.Till till) {
            return till;
        }
        throw new NotAllowed(request.caller(), "redeem without a line");
    }
}
