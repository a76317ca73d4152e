package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.TermsBook.TemplateStanding;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideAllowanceId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Issues coupons. It stands above one coupon because several streams decide together: the coupon's, whose first event the log
 * accepts once, so that no stock is oversold, and the allowances of the member and of the guide who pushes it, so that no limit is
 * passed. Their events are appended at once or not at all.
 */
public class CouponIssuing {

    private final Repository<Coupon> coupons;
    private final Repository<MemberAllowance> allowances;
    private final Repository<GuideAllowance> guides;

    public CouponIssuing(
            Repository<Coupon> coupons, Repository<MemberAllowance> allowances, Repository<GuideAllowance> guides) {
        this.coupons = coupons;
        this.allowances = allowances;
        this.guides = guides;
    }

    @CommandHandler
    void decide(IssueCoupon command, Occasion occasion, TermsBook book) throws Exception {
        CouponIssued issued = issued(command, occasion, book);
        grant(
                issued,
                command.guide(),
                command.source(),
                book.terms(issued.template(), issued.version()),
                occasion.occurredAt(),
                command.zone());
    }

    /** What is issued, where nobody's limit stands in the way. */
    static CouponIssued issued(IssueCoupon command, Occasion occasion, TermsBook book) {
        TemplateStanding standing = standing(command.coupon(), occasion, book);
        Rule.require(new ACampaignServesItsAudience(
                command.way().reachesBeyondTheAudience() || book.isFor(standing.campaign(), command.member())));
        if (command.way() == IssueWay.BY_CODE) {
            Rule.require(ACouponIsForItsMembers.of(standing.terms().eligibility(), command.member(), book));
        }
        ValidityWindow window = window(standing, occasion, command.zone(), book);
        return new CouponIssued(
                command.coupon(),
                command.coupon().template(),
                standing.version(),
                standing.campaign(),
                command.member(),
                command.code(),
                window.from(),
                window.until(),
                command.way());
    }

    @CommandHandler
    void decide(ClaimCoupon command, Occasion occasion, TermsBook book) throws Exception {
        TemplateStanding standing = standing(command.coupon(), occasion, book);
        Rule.require(
                new MembersClaimOnlyWhatIsOfferedToThem(book.membersClaim(standing.campaign())),
                new ACampaignServesItsAudience(book.isFor(standing.campaign(), command.member())),
                ACouponIsForItsMembers.of(standing.terms().eligibility(), command.member(), book));
        ValidityWindow window = window(standing, occasion, command.zone(), book);
        grant(
                new CouponClaimed(
                        command.coupon(),
                        command.coupon().template(),
                        standing.version(),
                        standing.campaign(),
                        command.member(),
                        command.code(),
                        window.from(),
                        window.until()),
                null,
                null,
                standing.terms(),
                occasion.occurredAt(),
                command.zone());
    }

    private static TemplateStanding standing(CouponId coupon, Occasion occasion, TermsBook book) {
        TemplateStanding standing = book.template(coupon.template())
                .orElseThrow(() -> new CommandRefused(Refusal.of(CouponRefusal.TEMPLATE_UNKNOWN)));
        Rule.require(
                new AClosedTemplateIssuesNothing(standing.closed()),
                new ACouponComesFromARunningCampaign(runs(standing.campaign(), occasion, book)),
                new ACampaignIssuesOnlyWhatItChose(book.offers(standing.campaign(), coupon.template())),
                new AStockIsNotOversold(
                        coupon.piece(), standing.terms().quotas().stock()));
        return standing;
    }

    private static ValidityWindow window(TemplateStanding standing, Occasion occasion, ZoneId zone, TermsBook book) {
        ValidityWindow window = ValidityWindow.of(
                standing.terms().validity(),
                occasion.occurredAt(),
                zone,
                () -> book.campaignCloses(standing.campaign()));
        Rule.require(new NothingIsIssuedThatIsOverAlready(window, occasion.occurredAt()));
        return window;
    }

    /** An import tells late what was issued long ago, when the campaign may have ended since. */
    private static boolean runs(CampaignId campaign, Occasion occasion, TermsBook book) {
        return occasion.actor().imports()
                ? book.campaignRan(campaign, occasion.occurredAt())
                : book.campaignRuns(campaign, occasion.occurredAt());
    }

    /** In one order in every case, the coupon last: callers that lock streams in one order never wait for each other. */
    private void grant(
            Granted granted,
            @Nullable GuideId guide,
            @Nullable IssueSource source,
            CouponTerms terms,
            Instant now,
            ZoneId zone)
            throws Exception {
        allowances
                .loadOrCreate(
                        AllowanceId.of(granted.template(), granted.member()).value(), MemberAllowance::new)
                .execute(allowance -> allowance.draw(
                        granted.template(),
                        granted.member(),
                        granted.coupon(),
                        source,
                        terms.quotas().perMember(),
                        now,
                        zone));
        GuideLimits ofAGuide = terms.quotas().perGuide();
        if (guide != null && !ofAGuide.equals(GuideLimits.NONE)) {
            guides.loadOrCreate(GuideAllowanceId.of(granted.template(), guide).value(), GuideAllowance::new)
                    .execute(allowance ->
                            allowance.draw(granted.template(), guide, granted.coupon(), ofAGuide, now, zone));
        }
        coupons.loadOrCreate(granted.coupon().value(), Coupon::new).execute(coupon -> coupon.grant(granted));
    }
}
