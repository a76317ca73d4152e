package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CouponCommand.TakeCoupon;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Brings a coupon from a member to a friend. It stands above one coupon because two streams decide together: the coupon's, where one of two
 * friends with the same link comes first, and the friend's allowance, so that no limit is passed. Their events are appended at once or not
 * at all.
 */
public class CouponGiving {

    private final Repository<Coupon> coupons;
    private final Repository<MemberAllowance> allowances;

    public CouponGiving(Repository<Coupon> coupons, Repository<MemberAllowance> allowances) {
        this.coupons = coupons;
        this.allowances = allowances;
    }

    /** What is asked is what the coupon itself was issued on; that its campaign has ended since does not matter, nor whom that was for. */
    @CommandHandler
    void decide(TakeCoupon command, Occasion occasion, TermsBook book) throws Exception {
        Instant now = occasion.occurredAt();
        // The allowance first, as when coupons are issued: callers that lock streams in one order never wait for each
        // other.
        Aggregate<MemberAllowance> allowance = allowances.loadOrCreate(
                AllowanceId.of(command.coupon().template(), command.member()).value(), MemberAllowance::new);
        Aggregate<Coupon> coupon = coupons.load(command.coupon().value());
        CouponStanding standing = coupon.invoke(Coupon::standing);
        CouponTerms terms = book.terms(standing.template(), standing.version());
        coupon.execute(offered -> offered.requireOpenTo(command, now));
        Rule.require(ACouponIsForItsMembers.of(terms.eligibility(), command.member(), book));
        allowance.execute(drawing -> drawing.draw(
                standing.template(),
                command.member(),
                command.coupon(),
                null,
                terms.quotas().perMember(),
                now,
                command.zone()));
        coupon.execute(offered -> offered.give(command.member(), command.code()));
    }
}
