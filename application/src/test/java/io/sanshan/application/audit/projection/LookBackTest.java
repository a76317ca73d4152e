package io.sanshan.application.audit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.FiguresThen;
import io.sanshan.application.audit.LookBackQueries;
import io.sanshan.application.audit.MemberThen;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.Moment.Kind;
import io.sanshan.application.audit.Reaction;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.Brand;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Looking back at a store or a campaign")
class LookBackTest {

    private static final Caller AUDITOR = new Caller.Staff(AccountId.named("auditor"), Role.AUDITOR, null, null);
    private static final StoreId NORTH = StoreId.named("north");
    private static final StoreId SOUTH = StoreId.named("south");
    private static final GuideId LI = GuideId.named("li");
    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BEA = MemberId.named("bea");
    private static final CampaignId SPRING = CampaignId.named("spring");
    private static final CouponTemplateId TEN_OFF = CouponTemplateId.named("ten off");
    private static final Slice.Range ALL = new Slice.Range(0, 10);
    private static final Money TEN = new Money(1_000, "EUR");

    static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario brand(String database) {
        return ReadModelScenario.shared(database, Map.of(), "io.sanshan.application.audit.projection");
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * minute);
    }

    private static Moment knew(int minute) {
        return new Moment(Kind.AS_WE_KNEW_IT, at(minute));
    }

    private static Moment was(int minute) {
        return new Moment(Kind.AS_IT_WAS, at(minute));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("finds its members by whichever time it is asked, though a binding was reported late")
    void lateBinding(String database) {
        ReadModelScenario brand = brand(database)
                .at(at(0))
                .happened(new GuideAssignedToStore(LI, NORTH))
                .at(at(1))
                .happened(new MemberBound(ANNA, LI, NORTH, BindingReason.FIRST))
                .at(at(10))
                .reportedAt(at(60))
                .happened(new MemberBound(BEA, LI, NORTH, BindingReason.FIRST));
        LookBackQueries look = brand.bean(LookBackQueries.class);

        assertThat(look.members(AUDITOR, NORTH, knew(30), ALL).rows()).containsExactly(new MemberThen(ANNA, LI));
        assertThat(look.members(AUDITOR, NORTH, was(30), ALL).rows())
                .containsExactlyInAnyOrder(new MemberThen(ANNA, LI), new MemberThen(BEA, LI));
        assertThat(look.countMembers(AUDITOR, NORTH, knew(61))).isEqualTo(2);
        assertThat(look.members(AUDITOR, NORTH, knew(61), new Slice.Range(0, 1)).more())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("has members go along with their guide, and leaves them to nobody when they are released")
    void transfer(String database) {
        ReadModelScenario brand = brand(database)
                .at(at(0))
                .happened(new GuideAssignedToStore(LI, NORTH), new MemberBound(ANNA, LI, NORTH, BindingReason.FIRST))
                .at(at(10))
                .happened(new GuideTransferred(LI, NORTH, SOUTH))
                .at(at(20))
                .happened(new GuideResigned(LI, SOUTH))
                .at(at(21))
                .happened(new MemberUnbound(ANNA, LI, ReleaseReason.GUIDE_RESIGNED));
        LookBackQueries look = brand.bean(LookBackQueries.class);

        assertThat(look.guides(AUDITOR, NORTH, was(5))).containsExactly(LI);
        assertThat(look.countMembers(AUDITOR, NORTH, was(5))).isEqualTo(1);
        assertThat(look.countMembers(AUDITOR, NORTH, was(15))).isZero();
        assertThat(look.countMembers(AUDITOR, SOUTH, was(15))).isEqualTo(1);
        assertThat(look.guides(AUDITOR, SOUTH, was(25))).isEmpty();
        assertThat(look.members(AUDITOR, SOUTH, was(25), ALL).rows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("counts coupons and sales up to the moment, each event once")
    void figures(String database) {
        CouponId coupon = CouponId.of(TEN_OFF, 1);
        ReadModelScenario brand = brand(database)
                .at(at(0))
                .happened(Brand.redeemed(1, ANNA, NORTH, TEN))
                .at(at(10))
                .happened(Brand.rolledBack(1, ANNA, NORTH, TEN))
                .at(at(20))
                .happened(new PurchaseRecorded(PurchaseId.named("one"), NORTH, null, null, "1", List.of(), TEN))
                .at(at(40))
                .happened(new SoldGoodsReturned(
                        PurchaseId.named("one"), NORTH, null, null, List.of(), List.of(), TEN, null, null))
                .deliverAgain(1);
        LookBackQueries look = brand.bean(LookBackQueries.class);

        FiguresThen early = look.ofStore(AUDITOR, NORTH, was(5));
        assertThat(early.redeemed()).isEqualTo(1);
        assertThat(early.discounts()).containsExactly(TEN);
        assertThat(early.purchases()).isZero();
        FiguresThen later = look.ofStore(AUDITOR, NORTH, was(30));
        assertThat(later.redeemed()).isZero();
        assertThat(later.discounts()).isEmpty();
        assertThat(later.purchases()).isEqualTo(1);
        assertThat(later.sales()).containsExactly(TEN);
        FiguresThen last = look.ofStore(AUDITOR, NORTH, was(50));
        assertThat(last.purchases()).isEqualTo(1);
        assertThat(last.sales()).isEmpty();
        assertThat(look.ofCampaign(AUDITOR, SPRING, was(5)).redeemed()).isEqualTo(1);
        assertThat(look.ofCampaign(AUDITOR, SPRING, was(-1)).redeemed()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("knows how many coupons templates allowed before and after their terms changed")
    void stock(String database) {
        ReadModelScenario brand = brand(database)
                .at(at(0))
                .happened(new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms(100)))
                .at(at(10))
                .happened(new CouponTemplateRevised(TEN_OFF, 2, "Ten off", terms(250)))
                .at(at(20))
                .happened(new CouponTemplateRevised(TEN_OFF, 3, "Ten off", terms(null)));
        LookBackQueries look = brand.bean(LookBackQueries.class);

        assertThat(look.stock(AUDITOR, List.of(TEN_OFF), was(-1))).hasValue(0L);
        assertThat(look.stock(AUDITOR, List.of(TEN_OFF), was(5))).hasValue(100L);
        assertThat(look.stock(AUDITOR, List.of(TEN_OFF), was(15))).hasValue(250L);
        assertThat(look.stock(AUDITOR, List.of(TEN_OFF), was(25))).isEmpty();
        assertThat(look.stock(AUDITOR, List.of(), was(25))).hasValue(0L);
    }

    private static CouponTerms terms(@Nullable Integer stock) {
        return CouponTerms.of(new Discount.AmountOff(TEN), new Validity.AfterIssue(0, 30))
                .limited(stock, null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("knows what followed from an event")
    void reactions(String database) {
        ReadModelScenario brand = brand(database)
                .at(at(0))
                .happened(new GuideAssignedToStore(LI, NORTH), new MemberBound(ANNA, LI, NORTH, BindingReason.FIRST))
                .happened(new GuideResigned(LI, NORTH));
        String resigned = brand.lastEventId();
        brand.because(resigned).happened(new MemberUnbound(ANNA, LI, ReleaseReason.GUIDE_RESIGNED));
        LookBackQueries look = brand.bean(LookBackQueries.class);

        assertThat(look.reactions(AUDITOR, resigned, ALL).rows())
                .extracting(Reaction::place)
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.kind()).isEqualTo("MemberUnbound");
                    assertThat(place.stream()).isEqualTo(ANNA.value());
                });
        assertThat(brand.bean(io.sanshan.application.audit.ReactionPlaces.class).of(resigned))
                .hasValueSatisfying(place -> assertThat(place.stream()).isEqualTo(LI.value()));
        assertThat(look.reactions(AUDITOR, brand.lastEventId(), ALL).rows()).isEmpty();
    }
}
