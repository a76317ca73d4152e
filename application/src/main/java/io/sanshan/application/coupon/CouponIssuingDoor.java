package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CodeCommand.RedeemByCode;
import io.sanshan.domain.coupon.CodeCommand.ReserveByCode;
import io.sanshan.domain.coupon.CodeCommand.UseCode;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueSource;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings coupons into wallets. It tries pieces until the log accepts one, and gives the accepted answer again to a request that
 * comes again: such a request is recognised by its command id in the streams of the member's coupons.
 */
@Component
class CouponIssuingDoor implements CouponIssuer {

    /** Each further try means that somebody else got a piece, so the bound is for faults, not for load. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** How often a repeated request looks for its coupon while the wallet is behind the log, and how long it waits between. */
    private static final int LOOKS = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** Many more than there are callers at once, so that hardly anyone waits for somebody else. */
    private static final int TURNS = 1_024;

    private final CommandSender sender;
    private final EventLog log;
    private final PieceStock stock;
    private final PieceCounter pieces;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A request that comes twice at once waits for itself: else one could be told that all is gone while the other gets the last. */
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    CouponIssuingDoor(CommandSender sender, EventLog log, PieceStock stock, Clock clock) {
        this.sender = sender;
        this.log = log;
        this.stock = stock;
        this.pieces = new PieceCounter(stock);
        this.clock = clock;
    }

    @Override
    public Answer issue(
            Request request, CouponTemplateId template, MemberId member, IssueWay way, @Nullable IssueSource source) {
        GuideId guide = way == IssueWay.PUSHED_BY_GUIDE && request.caller() instanceof Caller.Staff staff
                ? staff.guide()
                : null;
        return grant(
                request,
                template,
                member,
                coupon -> new IssueCoupon(coupon, member, newCode(), way, guide, source, clock.getZone()));
    }

    Answer claim(Request request, CouponTemplateId template, MemberId member) {
        return grant(request, template, member, coupon -> new ClaimCoupon(coupon, member, newCode(), clock.getZone()));
    }

    /** Opens the coupon of a code. That the code is used once is decided with it. */
    Answer byCode(Request request, CouponTemplateId template, MemberId member, CodeUseId use) {
        return grant(request, template, member, coupon -> new UseCode(use, coupon, member, newCode(), clock.getZone()));
    }

    /** Opens the coupon of a code and redeems it, or does neither. */
    Answer redeemByCode(Request request, CodeAtTill.Closed code, Function<CouponId, RedeemCoupons> redemption) {
        return grant(
                request,
                code.coupon().template(),
                code.member(),
                coupon -> new RedeemByCode(
                        code.use(), coupon, code.member(), newCode(), clock.getZone(), redemption.apply(coupon)));
    }

    /** Opens the coupon of a code and holds it for a basket, or does neither. */
    Answer reserveByCode(Request request, CodeAtTill.Closed code, Function<CouponId, ReserveCoupons> reservation) {
        return grant(
                request,
                code.coupon().template(),
                code.member(),
                coupon -> new ReserveByCode(
                        code.use(), coupon, code.member(), newCode(), clock.getZone(), reservation.apply(coupon)));
    }

    private Answer grant(Request request, CouponTemplateId template, MemberId member, Function<CouponId, ?> command) {
        Lock turn = turns[Math.floorMod(request.commandId().hashCode(), TURNS)];
        turn.lock();
        try {
            return grantInTurn(request, template, member, command);
        } finally {
            turn.unlock();
        }
    }

    private Answer grantInTurn(
            Request request, CouponTemplateId template, MemberId member, Function<CouponId, ?> command) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            long piece = pieces.take(template);
            CouponId coupon = CouponId.of(template, piece);
            Outcome outcome;
            try {
                outcome = sender.send(command.apply(coupon), request);
            } catch (RuntimeException | Error unknown) {
                // Perhaps the log has it: then whoever tries it next is told that it is taken.
                pieces.giveBack(template, piece);
                throw unknown;
            }
            switch (outcome) {
                case Outcome.Done _ -> {
                    pieces.used(template, piece);
                    return new Issued(coupon);
                }
                case Outcome.Refused(Refusal refusal)
                when refusal.is(LogRefusal.REPEATED) -> {
                    // The log has this request already, with another piece.
                    pieces.giveBack(template, piece);
                    return await(request, template, member)
                            .<Answer>map(Issued::new)
                            .orElseGet(() -> new NotIssued(refusal));
                }
                case Outcome.Refused(Refusal refusal)
                when refusal.is(CouponRefusal.PIECE_TAKEN) -> pieces.wasOut(template, piece);
                case Outcome.Refused(Refusal refusal)
                // Somebody was faster with the first event of this piece, or of the member's allowance: asked again,
                // the
                // one says that it is taken, and the other counts on.
                when refusal.is(LogRefusal.EXISTS) -> pieces.giveBack(template, piece);
                case Outcome.Refused(Refusal refusal) -> {
                    pieces.giveBack(template, piece);
                    boolean more = refusal.is(CouponRefusal.SOLD_OUT) && pieces.hasMore(template, stockOf(refusal));
                    Optional<CouponId> before = grantedBefore(request, template, member);
                    if (before.isPresent()) {
                        return new Issued(before.get());
                    }
                    if (!more) {
                        return new NotIssued(refusal);
                    }
                }
            }
        }
        throw new IllegalStateException("no piece of " + template + " could be had within " + LONGEST);
    }

    private static long stockOf(Refusal soldOut) {
        return Long.parseLong(soldOut.arguments().getFirst());
    }

    /** The coupon that an earlier request of the same command id brought: looked up in the log, the wallet says only where. */
    private Optional<CouponId> grantedBefore(Request request, CouponTemplateId template, MemberId member) {
        List<CouponId> drawn = log.stream(AllowanceId.of(template, member).value(), 0).stream()
                .filter(event -> event.occasion().commandId().equals(request.commandId()))
                .map(RecordedEvent::payload)
                .filter(AllowanceDrawn.class::isInstance)
                .map(payload -> ((AllowanceDrawn) payload).coupon())
                .toList();
        if (!drawn.isEmpty()) {
            return Optional.of(drawn.getFirst());
        }
        return stock.held(template, member).stream()
                .filter(coupon -> log.stream(coupon.value(), 0).stream()
                        .findFirst()
                        .filter(event -> event.occasion().commandId().equals(request.commandId()))
                        .isPresent())
                .findFirst();
    }

    private Optional<CouponId> await(Request request, CouponTemplateId template, MemberId member) {
        Optional<CouponId> before = grantedBefore(request, template, member);
        for (int look = 1; before.isEmpty() && look < LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            before = grantedBefore(request, template, member);
        }
        return before;
    }

    CouponCode newCode() {
        StringBuilder code = new StringBuilder(CouponCode.LENGTH);
        for (int i = 0; i < CouponCode.LENGTH; i++) {
            code.append(CodeAlphabet.CHARACTERS.charAt(random.nextInt(CodeAlphabet.CHARACTERS.length())));
        }
        return new CouponCode(code.toString());
    }
}
