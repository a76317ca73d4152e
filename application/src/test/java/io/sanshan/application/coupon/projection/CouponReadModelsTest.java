package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.coupon.PieceStock;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.MemberLimits;
import io.sanshan.domain.coupon.WeeklyHours;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponReadModelsTest {

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCardIsTheFoldOfItsEventsAndAnEventThatComesAgainChangesNothing(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA))
                .happened(rejected(1, ANNA, NORTH), redeemed(1, ANNA, NORTH, yuan(1_000)))
                .happened(rejected(1, ANNA, SOUTH))) {
            var before = brand.table("coupon_card");
            brand.deliverAgain(3);
            assertThat(brand.table("coupon_card")).isEqualTo(before);
            CouponCard card = brand.bean(CouponQueries.class)
                    .card(HEADQUARTERS, coupon(1))
                    .orElseThrow();
            assertThat(card.status()).isEqualTo(CouponStatus.REDEEMED);
            assertThat(card.store()).isEqualTo(NORTH);
            assertThat(card.discount()).isEqualTo(yuan(1_000));
            assertThat(card.rejections()).isEqualTo(2);
            CouponCard fold = null;
            for (RecordedEvent event :
                    brand.bean(EventLog.class).stream(coupon(1).value(), 0)) {
                fold = CouponCard.evolve(fold, (CouponEvent) event.payload(), event.occasion());
            }
            assertThat(card).isEqualTo(fold);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P11")
    void aRollbackLetsTheCouponBeRedeemedAgainAndAVoidDoesNot(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), redeemed(1, ANNA, NORTH, null), rolledBack(1, ANNA, NORTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            CouponCard back = coupons.card(HEADQUARTERS, coupon(1)).orElseThrow();
            assertThat(back.status()).isEqualTo(CouponStatus.ISSUED);
            assertThat(back.redeemedAt()).isNull();
            assertThat(back.store()).isNull();
            brand.happened(new CouponVoided(coupon(1), SPRING, ANNA, "printed twice"));
            CouponCard gone = coupons.card(HEADQUARTERS, coupon(1)).orElseThrow();
            assertThat(gone.status()).isEqualTo(CouponStatus.VOIDED);
            assertThat(gone.reason()).isEqualTo("printed twice");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRebuiltReadModelEqualsTheLiveOne(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), issued(2, BEN))
                .happened(redeemed(1, ANNA, NORTH, yuan(500)))
                .happened(new GuideTransferred(LI, NORTH, SOUTH))
                .happened(new CouponTemplateRevised(TEN_OFF, 2, "Ten off, again", terms()))
                .happened(new CouponTemplateClosed(TEN_OFF), new CouponExpired(coupon(2), SPRING, BEN))) {
            List<String> tables = List.of(
                    "coupon_card",
                    "coupon_holder",
                    "coupon_template",
                    "coupon_template_store",
                    "coupon_template_version");
            var live = tables.stream().map(brand::table).toList();
            assertThat(live).noneMatch(List::isEmpty);
            brand.rebuild(3);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
            var template = brand.bean(CouponTemplateQueries.class)
                    .card(HEADQUARTERS, TEN_OFF)
                    .orElseThrow();
            assertThat(template.version()).isEqualTo(2);
            assertThat(template.closed()).isTrue();
            assertThat(template.issued()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBatchIsReadByTheSameFewStatementsHoweverManyCouponsItSpeaksOf(String database) {
        try (var brand = brand(database)) {
            Object[] some = IntStream.rangeClosed(1, 5)
                    .mapToObj(piece -> issued(piece, ANNA))
                    .toArray();
            Object[] more = IntStream.rangeClosed(6, 105)
                    .mapToObj(piece -> issued(piece, ANNA))
                    .toArray();
            long few = brand.statements(() -> brand.happened(some));
            long many = brand.statements(() -> brand.happened(more));
            assertThat(many).isLessThanOrEqualTo(few + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void freePiecesAreThoseThatNobodyHolds(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), issued(4, BEN))) {
            PieceStock stock = brand.bean(PieceStock.class);
            assertThat(stock.highest(TEN_OFF)).isEqualTo(4);
            assertThat(stock.free(TEN_OFF, 1, 6, 10)).containsExactly(2L, 3L, 5L, 6L);
            assertThat(stock.free(TEN_OFF, 1, 6, 2)).containsExactly(2L, 3L);
            assertThat(stock.free(TEN_OFF, 1, 6, 3)).containsExactly(2L, 3L, 5L);
            assertThat(stock.free(TEN_OFF, 3, 4, 10)).containsExactly(3L);
            assertThat(stock.free(TEN_OFF, 4, 4, 10)).isEmpty();
            assertThat(stock.free(TEN_OFF, 5, 7, 2)).containsExactly(5L, 6L);
            assertThat(stock.held(TEN_OFF, BEN)).containsExactly(coupon(4));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void termsComeWithTheNamesThatGoodsAndStoresHaveNow(String database) {
        GoodsSetId teas = GoodsSetId.named("teas");
        CouponTerms some = terms().on(GoodsTerms.of(new GoodsScope(teas, 1)))
                .in(List.of(SOUTH, NORTH))
                .during(new WeeklyHours(List.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(12, 0)))
                .allowing(new MemberLimits(3, 1, null, null));
        try (var brand = brand(database)
                .happened(
                        new GoodsSetDefined(teas, 1, "Teas", List.of(GoodsId.named("green"))),
                        new CouponTemplateRevised(TEN_OFF, 2, "Ten off teas", some))
                .happened(new StoreDescribed(SOUTH, "Airport", "South", NEW_YORK, StoreMode.AGENT))) {
            var template = brand.bean(CouponTemplateQueries.class)
                    .card(HEADQUARTERS, TEN_OFF)
                    .orElseThrow();
            assertThat(template.terms()).isEqualTo(some);
            assertThat(template.names()).isEqualTo(new TermsNames("Teas", null, null, List.of("Airport", "North")));
        }
    }
}
