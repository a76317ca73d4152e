package io.sanshan.application.coupon;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.StreamsAlone;
import io.sanshan.application.shared.projection.Brand;
import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.RedemptionCommand;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A command bus and log in one, as far as coupons are granted: a piece is granted once, stock and limit hold, and a command id
 * that is in the log already collides like on the real store. Its read side may be told to lag.
 */
final class WalletLog extends StreamsAlone implements CommandSender, PieceStock {

    private final Map<String, List<RecordedEvent>> streams = new LinkedHashMap<>();
    private long stock;
    private final int perMember;
    private long visible = Long.MAX_VALUE;
    private int tries;

    WalletLog(long stock, int perMember) {
        this.stock = stock;
        this.perMember = perMember;
    }

    synchronized void raiseTo(long pieces) {
        stock = pieces;
    }

    /** From now on the read side shows no piece above this one. */
    void showOnly(long piece) {
        visible = piece;
    }

    synchronized int tries() {
        return tries;
    }

    synchronized List<Long> pieces() {
        return streams.keySet().stream()
                .filter(stream -> stream.startsWith("coupon-"))
                .map(stream -> new CouponId(stream).piece())
                .sorted()
                .toList();
    }

    @Override
    public synchronized Outcome send(Object command, Occasion occasion) {
        tries++;
        return switch (command) {
            case IssueCoupon issue -> grant(issue.coupon(), issue.member(), issue.code(), occasion);
            case ClaimCoupon claim -> grant(claim.coupon(), claim.member(), claim.code(), occasion);
            case RedemptionCommand _ -> Outcome.done();
            default -> throw new IllegalArgumentException("not of this test: " + command);
        };
    }

    private Outcome grant(CouponId coupon, MemberId member, CouponCode code, Occasion occasion) {
        if (coupon.piece() > stock) {
            return refused(CouponRefusal.SOLD_OUT, stock);
        }
        AllowanceId allowance = AllowanceId.of(coupon.template(), member);
        if (streams.getOrDefault(allowance.value(), List.of()).size() >= perMember) {
            return refused(CouponRefusal.MEMBER_LIMIT, perMember);
        }
        if (streams.containsKey(coupon.value())) {
            return refused(CouponRefusal.PIECE_TAKEN);
        }
        if (streams.values().stream()
                .flatMap(List::stream)
                .anyMatch(event -> event.occasion().commandId().equals(occasion.commandId()))) {
            return Outcome.refused(Refusal.of(LogRefusal.REPEATED));
        }
        record(allowance.value(), new AllowanceDrawn(allowance, coupon.template(), member, coupon, 1), occasion);
        record(
                coupon.value(),
                new CouponIssued(
                        coupon,
                        coupon.template(),
                        1,
                        Brand.SPRING,
                        member,
                        code,
                        Brand.FROM,
                        Brand.UNTIL,
                        IssueWay.HEADQUARTERS),
                occasion);
        return Outcome.done();
    }

    void record(String stream, Object event, Occasion occasion) {
        List<RecordedEvent> events = streams.computeIfAbsent(stream, key -> new ArrayList<>());
        events.add(new RecordedEvent(
                occasion.commandId() + '#' + events.size(),
                stream,
                events.size(),
                occasion.occurredAt(),
                occasion,
                event));
    }

    private static Outcome refused(CouponRefusal code, Object... arguments) {
        return Outcome.refused(Refusal.of(code, arguments));
    }

    @Override
    public synchronized List<RecordedEvent> stream(String stream, long fromSequence) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    @Override
    public synchronized long highest(CouponTemplateId template) {
        return pieces().stream().filter(piece -> piece <= visible).reduce(0L, Math::max);
    }

    @Override
    public synchronized List<Long> free(CouponTemplateId template, long first, long last, int limit) {
        List<Long> out = pieces().stream().filter(piece -> piece <= visible).toList();
        return LongStream.rangeClosed(first, last)
                .filter(piece -> !out.contains(piece))
                .limit(limit)
                .boxed()
                .toList();
    }

    @Override
    public synchronized List<CouponId> held(CouponTemplateId template, MemberId member) {
        return streams.values().stream()
                .map(List::getFirst)
                .map(RecordedEvent::payload)
                .filter(CouponIssued.class::isInstance)
                .map(CouponIssued.class::cast)
                .filter(issued ->
                        issued.member().equals(member) && issued.coupon().piece() <= visible)
                .map(CouponIssued::coupon)
                .toList();
    }
}
