package io.sanshan.application.member.projection;

import static io.sanshan.application.shared.projection.People.ANNA;
import static io.sanshan.application.shared.projection.People.ANNA_HERSELF;
import static io.sanshan.application.shared.projection.People.BEN;
import static io.sanshan.application.shared.projection.People.CAMPAIGN;
import static io.sanshan.application.shared.projection.People.HEADQUARTERS;
import static io.sanshan.application.shared.projection.People.NORA;
import static io.sanshan.application.shared.projection.People.NORTH;
import static io.sanshan.application.shared.projection.People.NORTH_MANAGER;
import static io.sanshan.application.shared.projection.People.SAM_HIMSELF;
import static io.sanshan.application.shared.projection.People.SOUTH;
import static io.sanshan.application.shared.projection.People.SOUTH_MANAGER;
import static io.sanshan.application.shared.projection.People.bought;
import static io.sanshan.application.shared.projection.People.bound;
import static io.sanshan.application.shared.projection.People.issued;
import static io.sanshan.application.shared.projection.People.redeemed;
import static io.sanshan.application.shared.projection.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.Slice.Range;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.purchase.TenderKind;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class MemberTimelineTest {

    private static final Range PAGE = new Range(0, 50);
    private static final KeysInMemory keys = new KeysInMemory();
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final ReadModelScenario scenario;
    private final MemberQueries members;

    MemberTimelineTest(String database) {
        scenario = ReadModelScenario.shared(
                database,
                Map.of(UniqueKeys.class, keys),
                "io.sanshan.application.shared",
                "io.sanshan.application.member.projection");
        members = scenario.bean(MemberQueries.class);
        CouponId first = CouponId.of(People.TEMPLATE, 1);
        scenario.at(MORNING)
                .happened(People.guides())
                .happened(registered(ANNA, "Anna Ködel", "+15550100123"), registered(BEN, "Ben", null))
                .happened(bound(ANNA, NORA))
                .happened(new AudienceFrozen(CAMPAIGN, 1, List.of(ANNA, BEN)))
                .happened(issued(1, ANNA, IssueWay.PUSHED_BY_GUIDE), issued(2, ANNA, IssueWay.CAMPAIGN))
                .by(Actor.system("till"))
                .in(SOUTH)
                .happened(
                        new RedemptionRejected(
                                first, CAMPAIGN, ANNA, SOUTH, Refusal.of(CouponRefusal.ALREADY_REDEEMED, "once")),
                        redeemed(1, ANNA, SOUTH))
                .in(null)
                .happened(bought("r-1", ANNA, NORTH, 1250), bought("r-2", ANNA, SOUTH, 750))
                .happened(new CouponVoided(CouponId.of(People.TEMPLATE, 2), CAMPAIGN, ANNA, "mistake"));
    }

    private List<TimelineEntry> timeline(Caller caller, MemberId member, TimelineFilter filter) {
        return members.timeline(caller, member, filter, PAGE).rows();
    }

    private static List<String> kinds(List<TimelineEntry> entries) {
        return entries.stream().map(TimelineEntry::kind).toList();
    }

    @Test
    @Tag("P14")
    @Tag("P15")
    void tellsEachOfTwoMembersHerPartOfAGiftAndNothingOfTheOther() {
        CouponId coupon = CouponId.of(People.TEMPLATE, 3);
        scenario.happened(
                issued(3, ANNA, IssueWay.CAMPAIGN),
                new CouponGiven(coupon, CAMPAIGN, ANNA),
                new CouponReceived(coupon, CAMPAIGN, BEN, new CouponCode("ZZZZZZZZZZZZZZZZ")),
                new ExpiryReminded(coupon, CAMPAIGN, BEN));
        List<TimelineEntry> giver = timeline(HEADQUARTERS, ANNA, TimelineFilter.all());
        List<TimelineEntry> friend = timeline(HEADQUARTERS, BEN, TimelineFilter.all());
        assertThat(kinds(giver)).startsWith("CouponGiven", "CouponIssued");
        assertThat(kinds(friend)).startsWith("ExpiryReminded", "CouponReceived");
        assertThat(giver.getFirst().payload().toString()).doesNotContain(BEN.value());
        assertThat(friend.get(1).payload().toString()).doesNotContain(ANNA.value());
    }

    @Test
    void holdsWhatConcernsAMemberFromEveryFeatureTheNewestFirst() {
        List<TimelineEntry> entries = timeline(HEADQUARTERS, ANNA, TimelineFilter.all());
        assertThat(kinds(entries))
                .containsExactly(
                        "CouponVoided",
                        "PurchaseRecorded",
                        "PurchaseRecorded",
                        "CouponRedeemed",
                        "RedemptionRejected",
                        "CouponIssued",
                        "CouponIssued",
                        "AudienceFrozen",
                        "MemberBound",
                        "MemberRegistered");
        assertThat(kinds(timeline(HEADQUARTERS, BEN, TimelineFilter.all())))
                .containsExactly("AudienceFrozen", "MemberRegistered");
        TimelineEntry redemption = entries.get(3);
        assertThat(redemption.payload()).isEqualTo(redeemed(1, ANNA, SOUTH));
        assertThat(redemption.actor()).isEqualTo(Actor.system("till"));
        assertThat(redemption.store()).isEqualTo(SOUTH);
        assertThat(redemption.stream())
                .isEqualTo(CouponId.of(People.TEMPLATE, 1).value());
        assertThat(redemption.occurredAt()).isEqualTo(MORNING.plusSeconds(5 * 60));
        assertThat(entries.get(4).payload()).isInstanceOf(RedemptionRejected.class);
        assertThat(entries.get(6).payload()).isEqualTo(issued(1, ANNA, IssueWay.PUSHED_BY_GUIDE));
        assertThat(entries.get(7).payload()).isEqualTo(new AudienceFrozen(CAMPAIGN, 1, List.of(ANNA)));
        assertThat(entries.get(7).eventId()).doesNotContain(ANNA.value());
    }

    @Test
    void holdsNoPersonalData() {
        TimelineEntry first = timeline(HEADQUARTERS, ANNA, TimelineFilter.all()).getLast();
        assertThat(first.payload()).isInstanceOfSatisfying(MemberRegistered.class, registered -> {
            assertThat(registered.name().clear()).contains("•••");
            assertThat(registered.birthday()).isNull();
        });
        assertThat(scenario.table("member_timeline").toString())
                .doesNotContain("Ködel")
                .doesNotContain("0100123");
    }

    @Test
    void narrowsByKindAndTime() {
        assertThat(kinds(timeline(
                        HEADQUARTERS,
                        ANNA,
                        new TimelineFilter(Set.of("PurchaseRecorded", "CouponVoided"), null, null))))
                .containsExactly("CouponVoided", "PurchaseRecorded", "PurchaseRecorded");
        assertThat(kinds(timeline(
                        HEADQUARTERS,
                        ANNA,
                        new TimelineFilter(Set.of(), MORNING.plusSeconds(60), MORNING.plusSeconds(180)))))
                .containsExactly("MemberBound", "MemberRegistered");
        assertThat(members.timelineKinds(HEADQUARTERS)).contains("MemberBound", "CouponRedeemed", "AudienceFrozen");
    }

    @Test
    void comesInParts() {
        Slice<TimelineEntry> firstPart = members.timeline(HEADQUARTERS, ANNA, TimelineFilter.all(), new Range(0, 4));
        Slice<TimelineEntry> lastPart = members.timeline(HEADQUARTERS, ANNA, TimelineFilter.all(), new Range(8, 4));
        assertThat(firstPart.rows()).hasSize(4);
        assertThat(firstPart.more()).isTrue();
        assertThat(lastPart.rows()).hasSize(2);
        assertThat(lastPart.more()).isFalse();
    }

    @Test
    void showsOtherStoresOnlyWhatHappenedThere() {
        assertThat(timeline(NORTH_MANAGER, ANNA, TimelineFilter.all())).hasSize(10);
        assertThat(timeline(ANNA_HERSELF, ANNA, TimelineFilter.all())).hasSize(10);
        assertThat(kinds(timeline(SOUTH_MANAGER, ANNA, TimelineFilter.all())))
                .containsExactly("PurchaseRecorded", "CouponRedeemed", "RedemptionRejected");
        MemberProfile seenFromTheSouth = members.card(SOUTH_MANAGER, ANNA);
        assertThat(seenFromTheSouth.open()).isFalse();
        assertThat(seenFromTheSouth.card().name()).isEqualTo("A••• K•••");
        assertThat(seenFromTheSouth.card().phone()).isEqualTo("•••23");
        assertThat(seenFromTheSouth.numbers().spent()).containsExactly(new Money(750, "USD"));
        assertThatThrownBy(() -> timeline(SAM_HIMSELF, ANNA, TimelineFilter.all()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> timeline(SOUTH_MANAGER, BEN, TimelineFilter.all()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> timeline(new Caller.Anyone(), ANNA, TimelineFilter.all()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsWhatHappened() {
        MemberProfile.Numbers numbers = members.card(HEADQUARTERS, ANNA).numbers();
        assertThat(numbers.couponsReceived()).isEqualTo(2);
        assertThat(numbers.couponsOpen()).isZero();
        assertThat(numbers.couponsRedeemed()).isEqualTo(1);
        assertThat(numbers.purchases()).isEqualTo(2);
        assertThat(numbers.spent()).containsExactly(new Money(2000, "USD"));
        assertThat(numbers.lastPurchaseAt()).isEqualTo(MORNING.plusSeconds(6 * 60));
    }

    @Test
    @Tag("P10")
    void tellsHowItWasPaidAndWhatCameBack() {
        List<Tender> card = List.of(new Tender(TenderKind.CARD, new Money(250, "USD")));
        PurchaseId sale = PurchaseId.named("r-1");
        scenario.at(MORNING.plusSeconds(9 * 60))
                .happened(
                        new PurchasePaid(sale, NORTH, ANNA, card, null, null),
                        new SoldGoodsReturned(
                                sale,
                                NORTH,
                                ANNA,
                                null,
                                List.of(new GoodsBack(0, 1, new Money(250, "USD"))),
                                card,
                                new Money(250, "USD"),
                                null,
                                null));
        assertThat(kinds(timeline(HEADQUARTERS, ANNA, TimelineFilter.all())))
                .startsWith("SoldGoodsReturned", "PurchasePaid");
        MemberProfile.Numbers numbers = members.card(HEADQUARTERS, ANNA).numbers();
        assertThat(numbers.purchases()).isEqualTo(2);
        assertThat(numbers.spent()).containsExactly(new Money(1750, "USD"));
        assertThat(numbers.lastPurchaseAt()).isEqualTo(MORNING.plusSeconds(6 * 60));
    }

    @Test
    void writesEveryKindOfEventSoThatItReadsTheSame() {
        for (Object event : List.of(
                issued(3, ANNA, IssueWay.IMPORT),
                redeemed(3, ANNA, NORTH),
                new CouponRedeemed(
                        CouponId.of(People.TEMPLATE, 4),
                        People.TEMPLATE,
                        CAMPAIGN,
                        ANNA,
                        null,
                        RedemptionId.named("till"),
                        List.of(),
                        true,
                        null,
                        null,
                        List.of(),
                        null,
                        true),
                bought("r-9", ANNA, NORTH, -5),
                new TagAdded(ANNA, "\"quoted\" & 茶"))) {
            String kind = event.getClass().getSimpleName();
            assertThat(TimelinePayloads.read(kind, TimelinePayloads.write(event)))
                    .isEqualTo(event);
        }
        assertThat(TimelinePayloads.kinds())
                .contains(CouponIssued.class.getSimpleName(), PurchaseRecorded.class.getSimpleName())
                .hasSizeGreaterThan(18);
    }

    @Test
    void isTheSameWhenEventsCameTwiceAndWhenItIsRebuilt() {
        List<Map<String, Object>> live = scenario.table("member_timeline");
        assertThat(live).hasSize(12);
        scenario.deliverAgain(6);
        assertThat(scenario.table("member_timeline")).isEqualTo(live);
        scenario.rebuild(4);
        assertThat(scenario.table("member_timeline")).isEqualTo(live);
    }

    @Test
    void readsAPartWithAFixedNumberOfStatements() {
        long before = scenario.statements(() -> timeline(HEADQUARTERS, ANNA, TimelineFilter.all()));
        scenario.happened(IntStream.range(0, 300)
                .mapToObj(i -> new TagAdded(ANNA, "tag " + i))
                .toArray());
        long after = scenario.statements(() -> {
            assertThat(timeline(HEADQUARTERS, ANNA, TimelineFilter.all())).hasSize(PAGE.limit());
        });
        assertThat(after).isEqualTo(before).isLessThanOrEqualTo(2);
        assertThat(scenario.statements(() -> members.card(HEADQUARTERS, ANNA))).isLessThanOrEqualTo(2);
    }
}
