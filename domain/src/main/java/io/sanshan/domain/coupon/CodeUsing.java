package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CodeCommand.ByCode;
import io.sanshan.domain.coupon.CodeCommand.RedeemByCode;
import io.sanshan.domain.coupon.CodeCommand.ReserveByCode;
import io.sanshan.domain.coupon.CodeCommand.UseCode;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Opens the coupons of codes. It stands above one stream because several decide together: the code's use, whose first event the log
 * accepts once, the batch where the uses of a shared code are limited, and whatever decides that a coupon may be issued. At a till its
 * redemption is decided with it. All of it is appended at once or not at all.
 */
public class CodeUsing {

    private final Repository<CodeUse> uses;
    private final Repository<CodeBatch> batches;
    private final CouponIssuing issuing;
    private final CouponRedeeming redeeming;

    public CodeUsing(
            Repository<CodeUse> uses, Repository<CodeBatch> batches, CouponIssuing issuing, CouponRedeeming redeeming) {
        this.uses = uses;
        this.batches = batches;
        this.issuing = issuing;
        this.redeeming = redeeming;
    }

    @CommandHandler
    void decide(UseCode command, Occasion occasion, TermsBook book) throws Exception {
        use(command, occasion, book);
    }

    /** What the basket refuses is refused as a whole: a code that opened a coupon for nothing would be lost at the till. */
    @CommandHandler
    void decide(RedeemByCode command, Occasion occasion, TermsBook book) throws Exception {
        use(command, occasion, book);
        redeeming.redeem(command.redemption(), command.coupon(), occasion, book);
    }

    @CommandHandler
    void decide(ReserveByCode command, Occasion occasion, TermsBook book) throws Exception {
        use(command, occasion, book);
        redeeming.reserve(command.reservation(), command.coupon(), occasion, book);
    }

    /**
     * The coupon that a code would open now, refused by the rules by which it is opened.
     *
     * @param used whether the code was used before
     * @param drawn when the member drew coupons of its template
     */
    public static CouponStanding prospect(
            UseCode command, boolean used, List<Instant> drawn, Occasion occasion, TermsBook book) {
        CodeBatchStanding batch = batch(command, book);
        Rule.require(new ACodeIsUsedOnce(used), batch.notUsedUp());
        CouponIssued issued = CouponIssuing.issued(issue(command), occasion, book);
        Map<Instant, Integer> lately = new HashMap<>();
        drawn.forEach(at -> DrawnLately.count(lately, at));
        Rule.require(new AMemberStaysWithinTheLimit(
                book.terms(issued.template(), issued.version()).quotas().perMember(),
                drawn.size(),
                lately,
                occasion.occurredAt(),
                command.zone()));
        return CouponStanding.of(issued);
    }

    private void use(ByCode command, Occasion occasion, TermsBook book) throws Exception {
        CodeBatchId id = command.use().batch();
        CodeBatchStanding batch = batch(command, book);
        uses.loadOrCreate(command.use().value(), CodeUse::new)
                .execute(use ->
                        use.use(new CodeUsed(command.use(), id, batch.template(), command.coupon(), command.member())));
        if (batch.limited()) {
            batches.load(id.value()).execute(shared -> shared.draw(command.member()));
        }
        issuing.decide(issue(command), occasion, book);
    }

    private static IssueCoupon issue(ByCode command) {
        return new IssueCoupon(command.coupon(), command.member(), command.code(), IssueWay.BY_CODE, command.zone());
    }

    private static CodeBatchStanding batch(ByCode command, TermsBook book) {
        CodeBatchStanding batch = book.codes(command.use().batch())
                .filter(known -> known.template().equals(command.coupon().template()))
                .orElseThrow(() -> new CommandRefused(Refusal.of(CodeRefusal.CODE_UNKNOWN)));
        Rule.require(new AVoidedBatchOpensNothing(batch.voided()));
        return batch;
    }
}
