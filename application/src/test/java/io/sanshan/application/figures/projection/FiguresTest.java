package io.sanshan.application.figures.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.figures.Best;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.BrandDay;
import io.sanshan.application.figures.Dashboard;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.GuideDay;
import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.figures.StoreDay;
import io.sanshan.application.figures.StoreEntry;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);
    private static final Period PERIOD = new Period(SECOND.minusDays(1), SECOND.plusDays(1));
    private static final Slice.Range ALL = new Slice.Range(0, 50);

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    /** Everything happens on the second of March, whichever the zone. */
    private static ReadModelScenario brand(String database) {
        return founded(ReadModelScenario.on(
                        database,
                        Map.of(Clock.class, Clock.fixed(Instant.parse("2026-03-02T15:00:00Z"), SHANGHAI)),
                        "io.sanshan.application.figures.projection",
                        "io.sanshan.application.shared")
                .at(Instant.parse("2026-03-02T14:00:00Z")));
    }

    private static ReadModelScenario busy(String database) {
        return brand(database)
                .happened(issued(1, ANNA), issued(2, BEN), claimed(3, ANNA))
                .happened(
                        redeemed(1, ANNA, SOUTH, yuan(100)),
                        redeemed(2, BEN, SOUTH, null),
                        redeemed(3, ANNA, null, null),
                        rejected(1, ANNA, SOUTH))
                .happened(rolledBack(2, BEN, SOUTH, null), sold("one", NORTH, ANNA, 700), sold("two", SOUTH, null, 50));
    }

    private static PurchaseRecorded sold(String name, StoreId store, @Nullable MemberId member, long minor) {
        PurchaseLine line = new PurchaseLine(GoodsId.named("tea"), 1, yuan(minor), yuan(0), yuan(0));
        return new PurchaseRecorded(PurchaseId.named(name), store, member, null, name, List.of(line), yuan(minor));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void theDashboardShowsEveryDayOfThePeriod(String database) {
        try (var brand = busy(database)) {
            Dashboard dashboard = brand.bean(FigureQueries.class).dashboard(HEADQUARTERS, PERIOD);
            assertThat(dashboard.days()).hasSize(3);
            Dashboard.Day day = dashboard.days().get(1);
            assertThat(day.day()).isEqualTo(SECOND);
            assertThat(day.newMembers()).isEqualTo(3);
            assertThat(day.joins())
                    .isEqualTo(Map.of(JoinSource.GUIDE_CODE, 1L, JoinSource.STORE, 1L, JoinSource.HEADQUARTERS, 1L));
            assertThat(day.issued()).isEqualTo(2);
            assertThat(day.claimed()).isEqualTo(1);
            assertThat(day.redemptions()).isEqualTo(2);
            assertThat(day.rejected()).isEqualTo(1);
            assertThat(day.purchases()).isEqualTo(2);
            assertThat(day.sales()).containsExactly(yuan(750));
            assertThat(dashboard.rate()).isEqualTo(2.0 / 3);
            assertThat(dashboard.days().getFirst().newMembers()).isZero();
            assertThatThrownBy(() -> brand.bean(FigureQueries.class).dashboard(MANAGER_OF_NORTH, PERIOD))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    /** Two of what was sold the day before come back: the day of the return sells less. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P10")
    void whatComesBackLessensTheDayOnWhichItDoes(String database) {
        SoldGoodsReturned back = new SoldGoodsReturned(
                PurchaseId.named("one"),
                NORTH,
                ANNA,
                null,
                List.of(new GoodsBack(0, 1, yuan(300))),
                List.of(),
                yuan(300),
                null,
                null);
        try (var brand =
                busy(database).at(Instant.parse("2026-03-03T02:00:00Z")).happened(back)) {
            Dashboard dashboard = brand.bean(FigureQueries.class).dashboard(HEADQUARTERS, PERIOD);
            assertThat(dashboard.days().get(1).sales()).containsExactly(yuan(750));
            assertThat(dashboard.days().get(2).sales()).containsExactly(yuan(-300));
            assertThat(dashboard.days().get(2).purchases()).isZero();
            var activity = brand.bean(StoreActivityQueries.class);
            assertThat(activity.days(MANAGER_OF_NORTH, NORTH, PERIOD).get(2).sales())
                    .containsExactly(yuan(-300));
            assertThat(activity.latest(MANAGER_OF_NORTH, NORTH, new Slice.Range(0, 1))
                            .rows())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.kind()).isEqualTo(StoreEntry.Kind.RETURNED);
                        assertThat(entry.amount()).isEqualTo(yuan(300));
                    });
            List<String> tables = List.of("daily_figure", "store_activity_day", "store_activity_entry");
            var live = tables.stream().map(brand::table).toList();
            brand.deliverAgain(2);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void todayIsTheStoresDayUnlessALaterOneHasNumbers(String database) {
        try (var brand = brand(database)) {
            var figures = brand.bean(FigureQueries.class);
            brand.happened(new StoreOpened(StoreId.named("west"), "West", "West", SHANGHAI, StoreMode.DIRECT));
            assertThat(figures.today(HEADQUARTERS)).isEqualTo(new BrandDay(SECOND, SHANGHAI, false, SHANGHAI));
            brand.at(Instant.parse("2026-03-02T16:30:00Z")).happened(sold("late", NORTH, ANNA, 100));
            assertThat(figures.today(HEADQUARTERS).day()).isEqualTo(SECOND.plusDays(1));
            brand.at(Instant.parse("2026-03-20T16:30:00Z")).happened(sold("misdated", NORTH, ANNA, 100));
            assertThat(figures.today(HEADQUARTERS).day()).isEqualTo(SECOND.plusDays(1));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void aGuidesDaysAddUpToHerOwnNumbers(String database) {
        try (var brand = busy(database)) {
            var figures = brand.bean(FigureQueries.class);
            List<GuideDay> days = figures.guideDays(HEADQUARTERS, LI, PERIOD);
            assertThat(days)
                    .extracting(GuideDay::numbers)
                    .containsExactly(Best.Numbers.NONE, figures.own(LI_HERSELF, PERIOD), Best.Numbers.NONE);
            assertThat(GuideDay.sales(days)).containsExactly(yuan(700));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void theBestAreRankedByWhatIsAskedFor(String database) {
        try (var brand = busy(database)) {
            var figures = brand.bean(FigureQueries.class);
            assertThat(figures.bestGuides(HEADQUARTERS, PERIOD, BestBy.REDEMPTIONS, 5))
                    .extracting(Best.Guide::name, best -> best.numbers().redemptions())
                    .containsExactly(tuple("Li Na", 2L));
            assertThat(figures.bestGuides(HEADQUARTERS, PERIOD, BestBy.NEW_MEMBERS, 5))
                    .extracting(best -> best.numbers().newMembers())
                    .containsExactly(1L, 1L);
            assertThat(figures.bestStores(HEADQUARTERS, PERIOD, BestBy.REDEMPTIONS, 5))
                    .extracting(Best.Store::name, best -> best.numbers().redemptions())
                    .containsExactlyInAnyOrder(tuple("South", 1L), tuple("North", 1L));
            assertThat(figures.bestStores(HEADQUARTERS, PERIOD, BestBy.PURCHASES, 1))
                    .hasSize(1)
                    .allSatisfy(best -> assertThat(best.numbers().purchases()).isEqualTo(1));
            assertThat(figures.own(LI_HERSELF, PERIOD)).isEqualTo(new Best.Numbers(1, 2, 2, 1, List.of(yuan(700))));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMemberIsNewOnceToAStore(String database) {
        try (var brand = brand(database)) {
            // Ben registered in the south and was bound there: one new member, not two.
            assertThat(brand.bean(FigureQueries.class).bestStores(HEADQUARTERS, PERIOD, BestBy.NEW_MEMBERS, 5))
                    .extracting(Best.Store::store, best -> best.numbers().newMembers())
                    .containsExactlyInAnyOrder(tuple(NORTH, 1L), tuple(SOUTH, 1L));
            assertThat(brand.bean(StoreActivityQueries.class)
                            .days(MANAGER_OF_SOUTH, SOUTH, PERIOD)
                            .get(1)
                            .joins())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStoreSeesItsOwnDayAndItsLatestEntries(String database) {
        try (var brand = busy(database)) {
            var activity = brand.bean(StoreActivityQueries.class);
            assertThat(activity.days(MANAGER_OF_SOUTH, SOUTH, PERIOD).get(1))
                    .isEqualTo(new StoreDay(SECOND, 2, 1, 1, 1, 1, List.of(yuan(50))));
            List<StoreEntry> latest =
                    activity.latest(MANAGER_OF_SOUTH, SOUTH, ALL).rows();
            assertThat(latest).hasSize(6);
            assertThat(latest)
                    .isSortedAccordingTo(Comparator.comparing(StoreEntry::at).reversed());
            assertThat(latest)
                    .filteredOn(entry -> ANNA.equals(entry.member()))
                    .hasSize(2)
                    .allSatisfy(
                            entry -> assertThat(entry.name()).startsWith("A").doesNotContain("nna"));
            assertThat(latest)
                    .filteredOn(entry -> BEN.equals(entry.member()))
                    .allSatisfy(entry -> assertThat(entry.name()).isEqualTo("Ben Cole"));
            assertThat(latest)
                    .filteredOn(entry -> entry.kind() == StoreEntry.Kind.REJECTED)
                    .singleElement()
                    .satisfies(entry -> assertThat(
                                    Objects.requireNonNull(entry.refusal()).is(CouponRefusal.ALREADY_REDEEMED))
                            .isTrue());
            assertThat(activity.latest(AUDITOR, SOUTH, ALL).rows())
                    .filteredOn(entry -> ANNA.equals(entry.member()))
                    .allSatisfy(entry -> assertThat(entry.name()).isEqualTo("Anna Bell"));
            assertThatThrownBy(() -> activity.latest(MANAGER_OF_NORTH, SOUTH, ALL))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> activity.days(MANAGER_OF_NORTH, SOUTH, PERIOD))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatComesAgainIsNotCountedAgainAndARebuildGivesTheSame(String database) {
        List<String> tables = List.of(
                "daily_figure",
                "daily_figure_counted",
                "daily_figure_member",
                "daily_figure_guide",
                "daily_figure_store",
                "store_activity_entry",
                "store_activity_day",
                "store_activity_member",
                "store_activity_store");
        try (var brand = busy(database)) {
            var live = tables.stream().map(brand::table).toList();
            assertThat(live).noneMatch(List::isEmpty);
            brand.deliverAgain(21);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
            brand.rebuild(5);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBusyDayIsReadAndWrittenByNoMoreStatementsThanAQuietOne(String database) {
        try (var brand = busy(database)) {
            var figures = brand.bean(FigureQueries.class);
            var activity = brand.bean(StoreActivityQueries.class);
            Runnable read = () -> {
                figures.dashboard(HEADQUARTERS, PERIOD);
                figures.bestGuides(HEADQUARTERS, PERIOD, BestBy.PURCHASES, 10);
                activity.latest(MANAGER_OF_SOUTH, SOUTH, ALL);
            };
            long few = brand.statements(read);
            Object[] some = IntStream.range(0, 5)
                    .mapToObj(n -> sold("some" + n, SOUTH, BEN, n))
                    .toArray();
            Object[] more = IntStream.range(0, 80)
                    .mapToObj(n -> sold("more" + n, SOUTH, BEN, n))
                    .toArray();
            long small = brand.statements(() -> brand.happened(some));
            long large = brand.statements(() -> brand.happened(more));
            assertThat(large).isLessThanOrEqualTo(small + 2);
            assertThat(brand.statements(read)).isEqualTo(few).isPositive();
        }
    }
}
