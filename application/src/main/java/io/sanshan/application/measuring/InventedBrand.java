package io.sanshan.application.measuring;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand;
import io.sanshan.domain.member.MemberCommand.AddTag;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberCommand.RemoveTag;
import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A brand of invented members, made through commands. The generator is seeded: each run fills the same. */
public final class InventedBrand {

    static final List<String> GIVEN =
            List.of("Ada", "Bo", "Carmen", "Dmitri", "Elif", "Farid", "Grace", "Hana", "Ivan", "Jun", "Kofi", "Lena");
    static final List<String> FAMILY = List.of(
            "Abara", "Bergmann", "Castillo", "Dupont", "Eriksen", "Fontana", "Garcia", "Huang", "Ito", "Jansen");

    public static final int GUIDES = 50;
    /** The campaign of the coupons that tills redeem. */
    static final String BENCH = "bench";

    /** Members of one event, as when headquarters starts a campaign. */
    private static final int PART = 1_000;

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final CommandSender commands;
    private final Instant now;

    public InventedBrand(CommandSender commands, Instant now) {
        this.commands = commands;
        this.now = now;
    }

    public static StoreId store() {
        return StoreId.named("bench");
    }

    public static MemberId member(int number) {
        return new MemberId("member-bench-" + inOrder(number));
    }

    /** As a form's ids, those of a run follow each other, in every index too. */
    static String inOrder(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    public static CouponId coupon(int number) {
        return CouponId.of(CouponTemplateId.named(BENCH), number + 1L);
    }

    void open() {
        send("store", new OpenStore(store(), "Bench", "Bench", ZONE, StoreMode.DIRECT));
        for (int i = 0; i < GUIDES; i++) {
            GuideId guide = guide(i);
            send("guide" + i, new HireGuide(guide, Personal.of("Guide " + i), null, guideCode(i)));
            send("assign" + i, new AssignGuideToStore(guide, store()));
        }
    }

    /** Three events for each member: registered, bound, tagged. */
    void registerMember(int number) {
        MemberId member = member(number);
        send(inOrder(number), registration(number));
        send(inOrder(number) + "/bind", new BindMember(member, guide(number % GUIDES), BindingReason.FIRST));
        send(inOrder(number) + "/tag", new AddTag(member, tag(number)));
    }

    static RegisterMember registration(int number) {
        Random chance = new Random(number);
        String name = GIVEN.get(chance.nextInt(GIVEN.size()))
                + ' '
                + FAMILY.get(chance.nextInt(FAMILY.size()))
                + ' '
                + number;
        return new RegisterMember(
                member(number),
                Personal.of(name),
                Personal.of("+1555" + (10_000_000 + number)),
                null,
                JoinSource.STORE,
                store());
    }

    static String tag(int number) {
        return "tag " + number % 20;
    }

    void startCampaign() {
        start(BENCH, CouponDelivery.PUSHED_BY_GUIDE, List.of(member(0)), fiveOff(10_000_000, null));
    }

    public static CouponTerms fiveOff(int stock, @Nullable Integer ofAMember) {
        return CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30))
                .limited(stock, ofAMember);
    }

    /** A running campaign with one coupon; both go by its name. */
    public void start(String name, CouponDelivery delivery, List<MemberId> audience, CouponTerms terms) {
        CampaignId campaign = CampaignId.named(name);
        CouponTemplateId template = CouponTemplateId.named(name);
        CampaignDetails details = new CampaignDetails(
                "Bench", "Bench", now.minus(1, ChronoUnit.DAYS), now.plus(30, ChronoUnit.DAYS), delivery);
        send(name + "/draft", new DraftCampaign(campaign, details, new Audience.Listed(audience)));
        send(name + "/template", new DefineCouponTemplate(template, campaign, "Bench", terms));
        send(name + "/coupons", new ChooseCoupons(campaign, List.of(template)));
        send(name + "/submit", new SubmitCampaign(campaign));
        send(name + "/approve", new ApproveCampaign(campaign), approver());
        for (int part = 0; part * PART < audience.size(); part++) {
            List<MemberId> some = audience.subList(part * PART, Math.min(audience.size(), (part + 1) * PART));
            send(name + "/freeze/" + part, new FreezeAudience(campaign, 1, part, some));
        }
        send(name + "/start", new StartCampaign(campaign, 1, audience.size()));
    }

    /** One more coupon for one of the first members. */
    public static IssueCoupon issue(int number, int members) {
        return new IssueCoupon(coupon(number), member(number % members), code(number), IssueWay.HEADQUARTERS, ZONE);
    }

    public static RedeemCoupons redeem(int number) {
        CouponId coupon = coupon(number);
        return RedeemCoupons.one(RedemptionId.named(coupon.value()), coupon, store(), null);
    }

    void issueCoupon(int number, int members) {
        send("issue/" + inOrder(number), issue(number, members));
    }

    /** One event more, while what the member is stays the same size: a tag that comes and goes. */
    void age(int member, String step, int number) {
        MemberCommand command =
                number % 2 == 0 ? new AddTag(member(member), "aging") : new RemoveTag(member(member), "aging");
        send(inOrder(member) + '/' + step + '/' + number, command);
    }

    public static Caller till() {
        return new Caller.Staff(AccountId.named("bench till"), Role.STORE_MANAGER, store(), null);
    }

    public static Caller headquarters() {
        return new Caller.Staff(AccountId.named("bench hq"), Role.HEADQUARTERS, null, null);
    }

    public static String guideCode(int guide) {
        return "BENCH" + (100 + guide);
    }

    private static CouponCode code(int number) {
        StringBuilder code = new StringBuilder();
        for (int i = 0, rest = number; i < CouponCode.LENGTH; i++, rest /= 32) {
            code.append(CodeAlphabet.CHARACTERS.charAt(rest % 32));
        }
        return new CouponCode(code.toString());
    }

    public static GuideId guide(int number) {
        return GuideId.named("bench/" + number);
    }

    private static Caller approver() {
        return new Caller.Staff(AccountId.named("bench approver"), Role.HEADQUARTERS, null, null);
    }

    private void send(String id, Object command) {
        send(id, command, new Caller.System("bench"));
    }

    private void send(String id, Object command, Caller caller) {
        Request request = new Request(caller, "bench/" + id, store(), null, now);
        if (commands.send(command, request) instanceof Outcome.Refused refused) {
            throw new IllegalStateException(id + " was refused: " + refused.refusal());
        }
    }
}
