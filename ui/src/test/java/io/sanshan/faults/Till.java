package io.sanshan.faults;

import io.sanshan.SanshanApplication;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
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
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponTemplateCommand;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Eight tills that redeem the same coupons, each coupon by two tills with a duplicate of each call, until somebody kills the
 * process. Each answer is printed the moment it is there. With {@code report} it prints what the log holds instead.
 */
public final class Till {

    static final int COUPONS = 3_000;
    static final String ANSWER = "answer ";
    static final String REDEEMED = "redeemed ";
    static final String READY = "ready";
    static final String END = "end";

    private static final int TILLS = 8;
    private static final StoreId STORE = StoreId.named("till");
    private static final CampaignId CAMPAIGN = CampaignId.named("till");
    private static final CouponTemplateId TEMPLATE = CouponTemplateId.named("till");
    private static final MemberId MEMBER = MemberId.named("till");

    private final CommandSender commands;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);

    private Till(CommandSender commands) {
        this.commands = commands;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ConfigurableApplicationContext context = new SpringApplication(SanshanApplication.class)
                .run("--server.port=-1", "--spring.main.banner-mode=off", "--logging.level.root=warn");
        if (List.of(arguments).contains("report")) {
            report(context.getBean(EventLog.class));
        } else {
            new Till(context.getBean(CommandSender.class)).work();
        }
        say(END);
        SpringApplication.exit(context);
        System.exit(0);
    }

    private void work() throws InterruptedException {
        prepare();
        say(READY);
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            for (int i = 0; i < COUPONS; i++) {
                int coupon = i;
                // Two tills want the same coupon, and each says everything twice, as a till does whose line broke.
                for (String till : List.of("a", "b")) {
                    tills.execute(() -> redeem(coupon, till));
                    tills.execute(() -> redeem(coupon, till));
                }
            }
            tills.shutdown();
            tills.awaitTermination(2, TimeUnit.MINUTES);
        }
    }

    private void redeem(int coupon, String till) {
        String command = "till-" + till + '-' + coupon;
        Outcome outcome = commands.send(
                new CouponCommand.RedeemCoupon(coupon(coupon), STORE, null), request(command, Role.STORE_MANAGER));
        say(ANSWER + command + ' ' + coupon(coupon) + ' ' + (outcome.isDone() ? "done" : "refused"));
    }

    /** Sent again after each kill: what was accepted before answers the same and changes nothing. */
    private void prepare() {
        send(
                "draft",
                new CampaignCommand.DraftCampaign(
                        CAMPAIGN,
                        new CampaignDetails(
                                "Till",
                                "Till",
                                now.minus(1, ChronoUnit.DAYS),
                                now.plus(30, ChronoUnit.DAYS),
                                CouponDelivery.PUSHED_BY_GUIDE),
                        new Audience.Listed(List.of(MEMBER))));
        send(
                "template",
                new CouponTemplateCommand.DefineCouponTemplate(
                        TEMPLATE,
                        CAMPAIGN,
                        "Till",
                        new CouponTerms(
                                new Discount.AmountOff(new Money(500, "USD")),
                                null,
                                null,
                                new Validity.AfterIssue(0, 30),
                                COUPONS,
                                null)));
        send("coupons", new CampaignCommand.ChooseCoupons(CAMPAIGN, List.of(TEMPLATE)));
        send("submit", new CampaignCommand.SubmitCampaign(CAMPAIGN));
        must(commands.send(new CampaignCommand.ApproveCampaign(CAMPAIGN), request("approve", Role.AUDITOR)));
        send("freeze", new CampaignCommand.FreezeAudience(CAMPAIGN, 1, 0, List.of(MEMBER)));
        send("start", new CampaignCommand.StartCampaign(CAMPAIGN, 1, 1));
        IntStream.range(0, COUPONS)
                .parallel()
                .forEach(i -> send(
                        "issue-" + i,
                        new CouponCommand.IssueCoupon(
                                coupon(i), MEMBER, code(i), IssueWay.HEADQUARTERS, ZoneOffset.UTC)));
    }

    private static void report(EventLog log) {
        for (int i = 0; i < COUPONS; i++) {
            for (RecordedEvent event : log.stream(coupon(i).value(), 0)) {
                if (event.payload() instanceof CouponRedeemed) {
                    say(REDEEMED + event.occasion().commandId() + ' ' + event.stream());
                }
            }
        }
    }

    private static CouponId coupon(int number) {
        return CouponId.of(TEMPLATE, number + 1L);
    }

    private static CouponCode code(int number) {
        StringBuilder code = new StringBuilder();
        for (int i = 0, rest = number; i < CouponCode.LENGTH; i++, rest /= 32) {
            code.append(CouponCode.ALPHABET.charAt(rest % 32));
        }
        return new CouponCode(code.toString());
    }

    private void send(String id, Object command) {
        must(commands.send(command, request(id, Role.HEADQUARTERS)));
    }

    private static void must(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.refusal().toString());
        }
    }

    private Request request(String id, Role role) {
        Caller caller = new Caller.Staff(AccountId.named(role.name()), role, STORE, null);
        return new Request(caller, "till/" + id, STORE, null, now);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
