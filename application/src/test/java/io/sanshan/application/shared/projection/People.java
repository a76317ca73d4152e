package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small brand: two stores, a guide in each, and what happens between them and their members. */
public final class People {

    public static final StoreId NORTH = StoreId.named("north");
    public static final StoreId SOUTH = StoreId.named("south");
    public static final GuideId NORA = GuideId.named("nora");
    public static final GuideId SAM = GuideId.named("sam");
    public static final MemberId ANNA = MemberId.named("anna");
    public static final MemberId BEN = MemberId.named("ben");
    public static final CampaignId CAMPAIGN = CampaignId.named("spring");
    public static final CouponTemplateId TEMPLATE = CouponTemplateId.named("ten off");

    public static final Caller HEADQUARTERS = staff(Role.HEADQUARTERS, null, null);
    public static final Caller AUDITOR = staff(Role.AUDITOR, null, null);
    public static final Caller NORTH_MANAGER = staff(Role.STORE_MANAGER, NORTH, null);
    public static final Caller SOUTH_MANAGER = staff(Role.STORE_MANAGER, SOUTH, null);
    public static final Caller NORA_HERSELF = staff(Role.GUIDE, NORTH, NORA);
    public static final Caller SAM_HIMSELF = staff(Role.GUIDE, SOUTH, SAM);
    public static final Caller ANNA_HERSELF = new Caller.OfMember(ANNA);

    private People() {}

    private static Caller staff(Role role, @Nullable StoreId store, @Nullable GuideId guide) {
        return new Caller.Staff(AccountId.named(role + " " + store + guide), role, store, guide);
    }

    /** Nora works in the north, Sam in the south; nobody is a member yet. */
    public static Object[] guides() {
        return new Object[] {
            new GuideHired(NORA, Personal.of("Nora Nord"), null, "NNNN2222"),
            new GuideAssignedToStore(NORA, NORTH),
            new GuideHired(SAM, Personal.of("Sam Süd"), Personal.of("+15550100777"), "SSSS2222"),
            new GuideAssignedToStore(SAM, SOUTH)
        };
    }

    public static MemberRegistered registered(MemberId member, String name, @Nullable String phone) {
        return new MemberRegistered(
                member, Personal.of(name), phone == null ? null : Personal.of(phone), null, JoinSource.STORE, null);
    }

    public static MemberBound bound(MemberId member, GuideId guide) {
        return new MemberBound(member, guide, guide.equals(NORA) ? NORTH : SOUTH, BindingReason.FIRST);
    }

    public static CouponIssued issued(int piece, MemberId member, IssueWay way) {
        return new CouponIssued(
                CouponId.of(TEMPLATE, piece),
                TEMPLATE,
                1,
                CAMPAIGN,
                member,
                new CouponCode("0123456789ABCDEF"),
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-04-01T00:00:00Z"),
                way);
    }

    public static CouponRedeemed redeemed(int piece, MemberId member, StoreId store) {
        return new CouponRedeemed(
                CouponId.of(TEMPLATE, piece),
                TEMPLATE,
                CAMPAIGN,
                member,
                store,
                RedemptionId.named("till"),
                List.of(),
                true,
                null,
                new Money(1000, "USD"),
                List.of(),
                null,
                true);
    }

    public static PurchaseRecorded bought(String receipt, MemberId member, StoreId store, long cents) {
        Money total = new Money(cents, "USD");
        Money nothing = Money.zero("USD");
        return new PurchaseRecorded(
                PurchaseId.named(receipt),
                store,
                member,
                null,
                receipt,
                List.of(new PurchaseLine(GoodsId.named("tea"), 1, total, nothing, nothing)),
                total);
    }
}
