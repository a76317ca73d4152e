package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CodeAtTill;
import io.sanshan.application.coupon.CodeFinder;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.PieceStock;
import io.sanshan.application.coupon.TillCodeQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CodeCommand.UseCode;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.coupon.CodeUsing;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStanding;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks a code up in the directory, and what became of it in the log. */
@Component
class TillCodeQueryDoor implements TillCodeQueries {

    /** Of a coupon that is only asked about. */
    private static final CouponCode NONE = new CouponCode("0".repeat(CouponCode.LENGTH));

    private final CodeFinder codes;
    private final EventLog log;
    private final PieceStock stock;
    private final TermsBook book;
    private final BasketJudge judge;
    private final Clock clock;

    TillCodeQueryDoor(
            CodeFinder codes, EventLog log, PieceStock stock, TermsBook book, BasketJudge judge, Clock clock) {
        this.codes = codes;
        this.log = log;
        this.stock = stock;
        this.book = book;
        this.judge = judge;
        this.clock = clock;
    }

    @Override
    public boolean has(Caller caller, String typed) {
        return codes.find(typed).isPresent();
    }

    @Override
    public Optional<CodeAtTill> ofMember(Caller caller, String typed, MemberId member) {
        return codes.find(typed).map(code -> {
            CodeUseId use = code.useOf(member);
            return used(use)
                    .filter(used -> used.member().equals(member)
                            // What she gave to a friend is the friend's, with a code of its own.
                            && judge.standing(used.coupon()).member().equals(member))
                    .<CodeAtTill>map(used -> new CodeAtTill.Opened(used.coupon()))
                    .orElseGet(() -> new CodeAtTill.Closed(
                            use, CouponId.of(code.template(), stock.highest(code.template()) + 1), member));
        });
    }

    private Optional<CodeUsed> used(CodeUseId use) {
        return log.stream(use.value(), 0).stream()
                .findFirst()
                .map(RecordedEvent::payload)
                .map(CodeUsed.class::cast);
    }

    @Override
    public Judgement check(
            Caller caller,
            CouponsOnBasket what,
            CodeAtTill.Closed code,
            @Nullable RedemptionId reserved,
            boolean best) {
        CouponStanding opened;
        try {
            opened = prospect(caller, code);
        } catch (CommandRefused refused) {
            return withoutIt(caller, what, code.coupon(), refused.refusal(), reserved, best);
        }
        return judge.judge(
                caller,
                what,
                what.coupons(),
                reserved,
                best,
                coupon -> coupon.equals(code.coupon()) ? opened : judge.standing(coupon));
    }

    private CouponStanding prospect(Caller caller, CodeAtTill.Closed code) {
        List<Instant> drawn = log.stream(
                        AllowanceId.of(code.coupon().template(), code.member()).value(), 0)
                .stream()
                .filter(event -> event.payload() instanceof AllowanceDrawn)
                .map(event -> event.occasion().occurredAt())
                .toList();
        return CodeUsing.prospect(
                new UseCode(code.use(), code.coupon(), code.member(), NONE, clock.getZone()),
                used(code.use()).isPresent(),
                drawn,
                Request.of(caller, clock.instant()).occasion(),
                book);
    }

    /** A redemption would refuse all of them; the others are judged for what they would be without the code. */
    private Judgement withoutIt(
            Caller caller,
            CouponsOnBasket what,
            CouponId closed,
            Refusal why,
            @Nullable RedemptionId reserved,
            boolean best) {
        List<CouponId> others =
                what.coupons().stream().filter(coupon -> !coupon.equals(closed)).toList();
        if (others.isEmpty()) {
            return Judgement.refused(what.basket(), List.of(closed), why);
        }
        Judgement ofOthers = judge.judge(caller, what, others, reserved, best, judge::standing);
        List<Verdict> verdicts = new ArrayList<>(ofOthers.verdicts());
        verdicts.add(what.coupons().indexOf(closed), new Verdict.Refuses(closed, why));
        return new Judgement(ofOthers.basketTotal(), verdicts);
    }
}
