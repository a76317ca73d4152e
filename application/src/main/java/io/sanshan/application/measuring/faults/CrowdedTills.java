package io.sanshan.application.measuring.faults;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponTemplateCommand;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One round of load. From every node the same: tills that redeem the same coupons, two tills for each and fifty for one of them, every
 * call sent twice.
 * From each node its own: members who want the last pieces of a stock, twice each and every call sent twice. Each answer is printed the moment it
 * is there; whoever reads the lines is the client that remembers.
 */
final class CrowdedTills {

    static final int COUPONS = 400;
    static final int STOCK = 40;
    static final int MEMBERS = 120;

    private static final int CALLERS = 8;
    private static final int TILLS = 2;
    private static final int HOT = COUPONS / 2;
    private static final int TILLS_OF_THE_HOT_COUPON = 50;
    private static final StoreId STORE = StoreId.named("faults");

    private final CommandSender commands;
    private final CouponIssuer issuer;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final int round;
    private final String node;

    CrowdedTills(CommandSender commands, CouponIssuer issuer, int round, String node) {
        this.commands = commands;
        this.issuer = issuer;
        this.round = round;
        this.node = node;
    }

    void work() throws InterruptedException {
        prepare();
        FaultLines.say(FaultLines.READY);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < COUPONS; i++) {
                int number = i;
                for (int till = 0; till < tills(number); till++) {
                    String who = "till" + till;
                    twice(() -> callers.execute(() -> redeem(number, who)));
                }
                if (number < MEMBERS) {
                    twice(() -> callers.execute(() -> wantAPiece(number, "a")));
                    twice(() -> callers.execute(() -> wantAPiece(number, "b")));
                }
            }
            callers.shutdown();
            callers.awaitTermination(5, TimeUnit.MINUTES);
        }
    }

    /** One coupon of the round is one that everybody has. */
    private static int tills(int coupon) {
        return coupon == HOT ? TILLS_OF_THE_HOT_COUPON : TILLS;
    }

    private static void twice(Runnable call) {
        call.run();
        call.run();
    }

    private void redeem(int number, String till) {
        CouponId coupon = coupon(redeemed(), number);
        String command = "redeem-" + round + '-' + till + '-' + number;
        answer(
                command,
                coupon.value(),
                () -> commands.send(
                        RedeemCoupons.one(RedemptionId.named(command), coupon, STORE, null),
                        request(command, Role.STORE_MANAGER)));
    }

    private void wantAPiece(int number, String who) {
        String command = "piece-" + round + '-' + node + '-' + who + '-' + number;
        MemberId member = member(number);
        answer(command, member.value(), () -> issuer.issue(
                        request(command, Role.HEADQUARTERS), scarce(), member, IssueWay.HEADQUARTERS)
                .outcome());
    }

    private static void answer(String command, String subject, Supplier<Outcome> work) {
        Outcome outcome;
        try {
            outcome = work.get();
        } catch (RuntimeException fault) {
            // No answer: the client knows nothing of what became of it.
            FaultLines.say(FaultLines.FAULT + command + ' ' + fault.getClass().getName());
            return;
        }
        FaultLines.say(FaultLines.ANSWER + command + ' ' + subject + ' ' + (outcome.isDone() ? "done" : "refused"));
    }

    /** Sent again after each kill and from each node: what was accepted before answers the same and changes nothing. */
    private void prepare() {
        send("store", new OpenStore(STORE, "Faults", "Faults", ZoneOffset.UTC, StoreMode.DIRECT), "");
        IntStream.range(0, MEMBERS)
                .parallel()
                .forEach(i -> send(
                        "member-" + i,
                        new RegisterMember(
                                member(i),
                                Personal.of("Member " + i),
                                Personal.of("+1555" + (1_000_000 + round * MEMBERS + i)),
                                null,
                                JoinSource.STORE,
                                STORE)));
        send(
                "draft",
                new CampaignCommand.DraftCampaign(
                        campaign(),
                        new CampaignDetails(
                                "Faults",
                                "Faults",
                                now.minus(1, ChronoUnit.DAYS),
                                now.plus(30, ChronoUnit.DAYS),
                                CouponDelivery.PUSHED_BY_GUIDE),
                        new Audience.Listed(List.of(member(0)))));
        define("template", redeemed(), COUPONS, null);
        define("scarce", scarce(), STOCK, 1);
        send("coupons", new CampaignCommand.ChooseCoupons(campaign(), List.of(redeemed(), scarce())));
        send("submit", new CampaignCommand.SubmitCampaign(campaign()));
        must(commands.send(new CampaignCommand.ApproveCampaign(campaign()), request("approve-" + round, Role.AUDITOR)));
        send("freeze", new CampaignCommand.FreezeAudience(campaign(), 1, 0, List.of(member(0))));
        send("start", new CampaignCommand.StartCampaign(campaign(), 1, 1));
        IntStream.range(0, COUPONS)
                .parallel()
                .forEach(i -> send(
                        "issue-" + i,
                        new CouponCommand.IssueCoupon(
                                coupon(redeemed(), i), member(0), code(i), IssueWay.HEADQUARTERS, ZoneOffset.UTC)));
    }

    private void define(String command, CouponTemplateId template, int stock, @Nullable Integer perMember) {
        send(
                command,
                new CouponTemplateCommand.DefineCouponTemplate(
                        template,
                        campaign(),
                        "Faults",
                        CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30))
                                .limited(stock, perMember)));
    }

    /** Prints what the log holds of this round. */
    void report(EventLog log) {
        IntStream.range(0, COUPONS).forEach(i -> report(log, coupon(redeemed(), i)));
        // One piece more than there are: were the stock oversold, it would be this one.
        IntStream.rangeClosed(0, STOCK).forEach(i -> report(log, coupon(scarce(), i)));
    }

    private static void report(EventLog log, CouponId coupon) {
        for (RecordedEvent event : log.stream(coupon.value(), 0)) {
            switch (event.payload()) {
                case CouponRedeemed redeemed ->
                    FaultLines.say(FaultLines.REDEEMED + event.occasion().commandId() + ' ' + coupon.value());
                case CouponIssued issued
                when issued.way() == IssueWay.HEADQUARTERS ->
                    FaultLines.say(FaultLines.ISSUED
                            + event.occasion().commandId()
                            + ' '
                            + issued.member().value());
                default -> {
                    // Says nothing of what a caller was answered.
                }
            }
        }
    }

    private CampaignId campaign() {
        return CampaignId.named("faults-" + round);
    }

    private CouponTemplateId redeemed() {
        return CouponTemplateId.named("faults-redeemed-" + round);
    }

    private CouponTemplateId scarce() {
        return CouponTemplateId.named("faults-scarce-" + round);
    }

    private MemberId member(int number) {
        return MemberId.named("faults-" + round + '-' + number);
    }

    private static CouponId coupon(CouponTemplateId template, int number) {
        return CouponId.of(template, number + 1L);
    }

    private CouponCode code(int number) {
        StringBuilder code = new StringBuilder();
        for (int i = 0, rest = round * COUPONS + number; i < CouponCode.LENGTH; i++, rest /= 32) {
            code.append(CodeAlphabet.CHARACTERS.charAt(rest % 32));
        }
        return new CouponCode(code.toString());
    }

    private void send(String id, Object command) {
        send(id, command, "-" + round);
    }

    private void send(String id, Object command, String ofRound) {
        must(commands.send(command, request(id + ofRound, Role.HEADQUARTERS)));
    }

    private static void must(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.refusal().toString());
        }
    }

    private Request request(String id, Role role) {
        Caller caller = new Caller.Staff(AccountId.named(role.name()), role, STORE, null);
        return new Request(caller, FaultLines.COMMANDS + id, STORE, null, now);
    }
}
