package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small brand that tests of several features speak of: two stores in two time zones, a guide in each, members. */
public final class Brand {

    public static final StoreId NORTH = StoreId.named("north");
    public static final StoreId SOUTH = StoreId.named("south");
    public static final GuideId LI = GuideId.named("li");
    public static final GuideId WANG = GuideId.named("wang");
    public static final MemberId ANNA = MemberId.named("anna");
    public static final MemberId BEN = MemberId.named("ben");
    public static final MemberId CARA = MemberId.named("cara");
    public static final CampaignId SPRING = CampaignId.named("spring");
    public static final CouponTemplateId TEN_OFF = CouponTemplateId.named("ten off");
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    public static final Caller HEADQUARTERS = staff(Role.HEADQUARTERS, null, null);
    public static final Caller AUDITOR = staff(Role.AUDITOR, null, null);
    public static final Caller PROTECTION = staff(Role.DATA_PROTECTION, null, null);
    public static final Caller MANAGER_OF_NORTH = staff(Role.STORE_MANAGER, NORTH, null);
    public static final Caller MANAGER_OF_SOUTH = staff(Role.STORE_MANAGER, SOUTH, null);
    public static final Caller TILL_OF_NORTH = new Caller.Till(TillDeviceId.named("till 1"), NORTH);
    public static final Caller LI_HERSELF = staff(Role.GUIDE, NORTH, LI);
    public static final Caller WANG_HIMSELF = staff(Role.GUIDE, SOUTH, WANG);

    private Brand() {}

    private static Caller staff(Role role, @Nullable StoreId store, @Nullable GuideId guide) {
        return new Caller.Staff(AccountId.named(role + " " + store), role, store, guide);
    }

    /** Stores and guides; Anna is Li's in the north, Ben Wang's in the south, Cara nobody's. */
    public static ReadModelScenario founded(ReadModelScenario brand) {
        return brand.happened(
                new StoreOpened(NORTH, "North", "North", SHANGHAI, StoreMode.DIRECT),
                new StoreOpened(SOUTH, "South", "South", NEW_YORK, StoreMode.AGENT),
                new GuideHired(LI, Personal.of("Li Na"), null, "LI"),
                new GuideHired(WANG, Personal.of("Wang Wei"), null, "WANG"),
                new GuideAssignedToStore(LI, NORTH),
                new GuideAssignedToStore(WANG, SOUTH),
                registered(ANNA, "Anna Bell", JoinSource.GUIDE_CODE, null),
                registered(BEN, "Ben Cole", JoinSource.STORE, SOUTH),
                registered(CARA, "Cara Dunn", JoinSource.HEADQUARTERS, null),
                new MemberBound(ANNA, LI, NORTH, BindingReason.FIRST),
                new MemberBound(BEN, WANG, SOUTH, BindingReason.FIRST));
    }

    public static MemberRegistered registered(
            MemberId member, String name, JoinSource source, @Nullable StoreId store) {
        return new MemberRegistered(member, Personal.of(name), null, null, source, store);
    }

    public static CouponId coupon(int piece) {
        return CouponId.of(TEN_OFF, piece);
    }

    /** A code that differs by the piece. */
    public static CouponCode code(int piece) {
        return new CouponCode("%016d".formatted(piece));
    }

    public static CouponIssued issued(int piece, MemberId member) {
        return new CouponIssued(coupon(piece), TEN_OFF, 1, SPRING, member, code(piece), FROM, UNTIL, IssueWay.CAMPAIGN);
    }

    public static CouponClaimed claimed(int piece, MemberId member) {
        return new CouponClaimed(coupon(piece), TEN_OFF, 1, SPRING, member, code(piece), FROM, UNTIL);
    }

    private static RedemptionId redemption(int piece) {
        return RedemptionId.named("till, " + piece);
    }

    public static CouponRedeemed redeemed(
            int piece, MemberId member, @Nullable StoreId store, @Nullable Money discount) {
        return new CouponRedeemed(
                coupon(piece),
                TEN_OFF,
                SPRING,
                member,
                store,
                redemption(piece),
                List.of(),
                true,
                null,
                discount,
                List.of(),
                null,
                true);
    }

    public static RedemptionRolledBack rolledBack(
            int piece, MemberId member, @Nullable StoreId store, @Nullable Money discount) {
        return new RedemptionRolledBack(
                coupon(piece),
                TEN_OFF,
                SPRING,
                member,
                store,
                redemption(piece),
                true,
                null,
                discount,
                null,
                "wrong coupon");
    }

    public static RedemptionRejected rejected(int piece, MemberId member, @Nullable StoreId store) {
        return new RedemptionRejected(
                coupon(piece),
                SPRING,
                member,
                store,
                Refusal.of(CouponRefusal.ALREADY_REDEEMED, "2026-03-02T09:00:00Z"));
    }

    public static Money yuan(long minor) {
        return new Money(minor, "CNY");
    }

    public static CouponTerms terms() {
        return CouponTerms.of(new Discount.AmountOff(yuan(1_000)), new Validity.AfterIssue(0, 30))
                .from(yuan(5_000))
                .limited(100, 1);
    }
}
