package io.sanshan.application.measuring;

import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the log would hold of invented members had they come through the doors: the events themselves. */
public final class InventedLives {

    private static final int EVENTS_WITHOUT_COUPONS = 4;
    private static final int EVENTS_OF_A_COUPON = 2;

    private InventedLives() {}

    /** An event before it is written; its id follows from the id of its command. */
    public record Written(String stream, String streamType, long sequence, Object payload, String commandId) {}

    /** How many events one member has who gets and redeems so many coupons. */
    static int events(int coupons) {
        return EVENTS_WITHOUT_COUPONS + coupons * EVENTS_OF_A_COUPON;
    }

    public static List<Written> of(int number, int coupons, Instant now) {
        MemberId member = InventedBrand.member(number);
        String id = "bench/" + InventedBrand.inOrder(number);
        RegisterMember register = InventedBrand.registration(number);
        List<Written> life = new ArrayList<>(events(coupons));
        life.add(written(
                member,
                0,
                new MemberRegistered(
                        member, register.name(), register.phone(), null, register.source(), register.store()),
                id));
        life.add(written(
                member,
                1,
                new MemberBound(
                        member,
                        InventedBrand.guide(number % InventedBrand.GUIDES),
                        InventedBrand.store(),
                        BindingReason.FIRST),
                id + "/bind"));
        life.add(written(member, 2, new TagAdded(member, InventedBrand.tag(number)), id + "/tag"));
        life.add(written(member, 3, new TagRemoved(member, InventedBrand.tag(number)), id + "/untag"));
        for (int i = 0; i < coupons; i++) {
            coupon(life, number * coupons + i, member, now);
        }
        return life;
    }

    private static void coupon(List<Written> life, int number, MemberId member, Instant now) {
        IssueCoupon issue = InventedBrand.issue(number, 1);
        CouponId coupon = issue.coupon();
        String id = "bench/life/" + InventedBrand.inOrder(number);
        life.add(written(
                coupon,
                0,
                new CouponIssued(
                        coupon,
                        coupon.template(),
                        1,
                        CampaignId.named(InventedBrand.BENCH),
                        member,
                        issue.code(),
                        now,
                        now.plus(30, ChronoUnit.DAYS),
                        issue.way()),
                id));
        life.add(written(
                coupon,
                1,
                new CouponRedeemed(
                        coupon,
                        coupon.template(),
                        CampaignId.named(InventedBrand.BENCH),
                        member,
                        InventedBrand.store(),
                        RedemptionId.named(coupon.value()),
                        List.of(),
                        true,
                        null,
                        null,
                        List.of(),
                        null,
                        true),
                id + "/redeem"));
    }

    private static Written written(Id stream, long sequence, Object payload, String commandId) {
        String type = stream instanceof MemberId ? "Member" : "Coupon";
        return new Written(stream.value(), type, sequence, payload, commandId);
    }
}
