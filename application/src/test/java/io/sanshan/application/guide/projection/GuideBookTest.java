package io.sanshan.application.guide.projection;

import static io.sanshan.application.shared.projection.People.ANNA;
import static io.sanshan.application.shared.projection.People.BEN;
import static io.sanshan.application.shared.projection.People.HEADQUARTERS;
import static io.sanshan.application.shared.projection.People.NORA;
import static io.sanshan.application.shared.projection.People.NORA_HERSELF;
import static io.sanshan.application.shared.projection.People.NORTH;
import static io.sanshan.application.shared.projection.People.NORTH_MANAGER;
import static io.sanshan.application.shared.projection.People.SAM;
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
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.guide.BookEntry;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.BookFilter.BookSort;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideQueries.Greeting;
import io.sanshan.application.guide.GuideQueries.Numbers;
import io.sanshan.application.guide.GuideRedemption;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice.Range;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class GuideBookTest {

    private static final Range PAGE = new Range(0, 50);
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-03-03T00:00:00Z");

    private final ReadModelScenario scenario;
    private final GuideQueries guides;

    GuideBookTest(String database) {
        scenario = ReadModelScenario.shared(
                database, Map.of(), "io.sanshan.application.shared", "io.sanshan.application.guide.projection");
        guides = scenario.bean(GuideQueries.class);
        scenario.at(MORNING)
                .happened(People.guides())
                .happened(registered(ANNA, "Anna Alm", "+15550100123"), registered(BEN, "Ben Bach", null))
                .happened(bound(ANNA, NORA), bound(BEN, NORA))
                .happened(issued(1, ANNA, IssueWay.PUSHED_BY_GUIDE), issued(2, ANNA, IssueWay.CAMPAIGN))
                .happened(redeemed(1, ANNA, NORTH), bought("r-1", BEN, SOUTH, 500));
    }

    private List<BookEntry> book(Caller guide, BookFilter filter) {
        return guides.book(guide, filter, PAGE).rows();
    }

    @Test
    void showsAGuideOwnMembers() {
        List<BookEntry> book = book(NORA_HERSELF, BookFilter.byName());
        assertThat(book).extracting(BookEntry::member).containsExactly(ANNA, BEN);
        BookEntry anna = book.getFirst();
        assertThat(anna.openCoupons()).isEqualTo(1);
        assertThat(anna.redeemedCoupons()).isEqualTo(1);
        assertThat(anna.boundAt()).isEqualTo(MORNING.plusSeconds(120));
        assertThat(anna.lastContactAt()).isEqualTo(MORNING.plusSeconds(180));
        assertThat(anna.lastPurchaseAt()).isNull();
        assertThat(book.get(1).lastPurchaseAt()).isEqualTo(MORNING.plusSeconds(240));
        assertThat(book(SAM_HIMSELF, BookFilter.byName())).isEmpty();
        assertThatThrownBy(() -> book(HEADQUARTERS, BookFilter.byName())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void ordersAndNarrowsTheBook() {
        assertThat(book(NORA_HERSELF, new BookFilter("bac", BookSort.NAME)))
                .extracting(BookEntry::member)
                .containsExactly(BEN);
        assertThat(book(NORA_HERSELF, new BookFilter(null, BookSort.LONGEST_WITHOUT_CONTACT)))
                .extracting(BookEntry::member)
                .containsExactly(BEN, ANNA);
        assertThat(book(NORA_HERSELF, new BookFilter(null, BookSort.LATEST_PURCHASE)))
                .extracting(BookEntry::member)
                .containsExactly(BEN, ANNA);
    }

    @Test
    void followsAMemberToAnotherGuide() {
        scenario.happened(new MemberBound(ANNA, SAM, SOUTH, BindingReason.MEMBER_REQUEST));
        assertThat(book(NORA_HERSELF, BookFilter.byName()))
                .extracting(BookEntry::member)
                .containsExactly(BEN);
        assertThat(book(SAM_HIMSELF, BookFilter.byName()))
                .extracting(BookEntry::member)
                .containsExactly(ANNA);
        // Who joined with Nora stays her joiner; what she pushed stays pushed by her.
        assertThat(guides.numbers(NORA_HERSELF, NORA, TODAY, TOMORROW)).isEqualTo(new Numbers(2, 1, 1, 1));
        assertThat(guides.numbers(SAM_HIMSELF, SAM, TODAY, TOMORROW)).isEqualTo(new Numbers(0, 1, 0, 0));
    }

    @Test
    void showsHeadquartersAnyBookAndWhatWasRedeemed() {
        assertThat(guides.bookOf(HEADQUARTERS, NORA, new BookFilter(null, BookSort.NEWEST), PAGE)
                        .rows())
                .isEqualTo(book(NORA_HERSELF, new BookFilter(null, BookSort.NEWEST)));
        assertThat(guides.redemptions(HEADQUARTERS, NORA, PAGE).rows())
                .extracting(GuideRedemption::member, GuideRedemption::name, GuideRedemption::at)
                .containsExactly(tuple(ANNA, "Anna Alm", MORNING.plusSeconds(240)));
        // It stays hers when the member goes to another guide.
        scenario.happened(new MemberBound(ANNA, SAM, SOUTH, BindingReason.MEMBER_REQUEST));
        assertThat(guides.redemptions(HEADQUARTERS, NORA, PAGE).rows()).hasSize(1);
        assertThat(guides.redemptions(HEADQUARTERS, SAM, PAGE).rows()).isEmpty();
        assertThatThrownBy(() -> guides.redemptions(SAM_HIMSELF, NORA, PAGE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guides.bookOf(NORTH_MANAGER, NORA, BookFilter.byName(), PAGE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsADay() {
        assertThat(guides.numbers(NORTH_MANAGER, NORA, TODAY, TOMORROW)).isEqualTo(new Numbers(2, 2, 1, 1));
        assertThat(guides.numbers(HEADQUARTERS, NORA, TOMORROW, TOMORROW.plusSeconds(86_400)))
                .isEqualTo(new Numbers(0, 2, 0, 0));
        assertThatThrownBy(() -> guides.numbers(SOUTH_MANAGER, NORA, TODAY, TOMORROW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guides.numbers(SAM_HIMSELF, NORA, TODAY, TOMORROW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesBackWhatWasRolledBack() {
        CouponId first = CouponId.of(People.TEMPLATE, 1);
        scenario.happened(new RedemptionRolledBack(
                first,
                People.TEMPLATE,
                People.CAMPAIGN,
                ANNA,
                NORTH,
                RedemptionId.named("till"),
                true,
                null,
                new Money(1000, "USD"),
                null,
                "wrong coupon"));
        assertThat(guides.numbers(HEADQUARTERS, NORA, TODAY, TOMORROW)).isEqualTo(new Numbers(2, 2, 1, 0));
        scenario.happened(new CouponExpired(first, People.CAMPAIGN, ANNA));
        assertThat(book(NORA_HERSELF, BookFilter.byName()).getFirst().openCoupons())
                .isEqualTo(1);
    }

    @Test
    void listsGuidesWithinReach() {
        assertThat(guides.list(HEADQUARTERS, GuideSearch.active(), PAGE).rows())
                .extracting(GuideListing::guide, GuideListing::members)
                .containsExactly(tuple(NORA, 2L), tuple(SAM, 0L));
        assertThat(guides.list(SOUTH_MANAGER, GuideSearch.active(), PAGE).rows())
                .extracting(GuideListing::guide)
                .containsExactly(SAM);
        assertThat(guides.count(HEADQUARTERS, new GuideSearch("sam su", null, true)))
                .isEqualTo(1);
        assertThat(guides.card(NORTH_MANAGER, NORA).members()).isEqualTo(2);
        assertThatThrownBy(() -> guides.card(SOUTH_MANAGER, NORA)).isInstanceOf(NotAllowed.class);
        scenario.happened(
                new GuideTransferred(SAM, SOUTH, NORTH),
                new GuideCorrected(SAM, Personal.of("Samuel Süd"), null),
                new GuideResigned(NORA, NORTH));
        assertThat(guides.list(NORTH_MANAGER, GuideSearch.active(), PAGE).rows())
                .extracting(GuideListing::name)
                .containsExactly("Samuel Süd");
        assertThat(guides.detail(HEADQUARTERS, NORA).active()).isFalse();
        assertThat(guides.names(NORTH_MANAGER, List.of(NORA, SAM))).containsEntry(SAM, "Samuel Süd");
    }

    @Test
    void knowsWhoseCodeWasScanned() {
        Caller anyone = new Caller.Anyone();
        assertThat(guides.byCode(anyone, "nnnn2222")).contains(new Greeting(NORA, "Nora Nord", NORTH));
        assertThat(guides.byCode(anyone, "XXXX2222")).isEmpty();
        scenario.happened(new GuideResigned(NORA, NORTH));
        assertThat(guides.byCode(anyone, "NNNN2222")).isEmpty();
    }

    @Test
    void isTheSameWhenEventsCameTwiceAndWhenItIsRebuilt() {
        Map<String, Object> live = tables();
        scenario.deliverAgain(6);
        assertThat(tables()).isEqualTo(live);
        scenario.rebuild(5);
        assertThat(tables()).isEqualTo(live);
    }

    private Map<String, Object> tables() {
        Map<String, Object> tables = new TreeMap<>();
        for (String table : List.of("guide_directory", "guide_book", "guide_book_coupon")) {
            assertThat(scenario.table(table)).isNotEmpty();
            tables.put(table, scenario.table(table));
        }
        return tables;
    }

    @Test
    void readsWithAFixedNumberOfStatements() {
        long before = statements();
        List<MemberId> more = IntStream.range(0, 40)
                .mapToObj(i -> MemberId.named("more " + i))
                .toList();
        scenario.happened(more.stream()
                .flatMap(member -> Stream.of(registered(member, "More", null), bound(member, NORA)))
                .toArray());
        assertThat(statements()).isEqualTo(before).isEqualTo(4);
    }

    private long statements() {
        return scenario.statements(() -> {
            book(NORA_HERSELF, BookFilter.byName());
            guides.list(HEADQUARTERS, GuideSearch.active(), PAGE);
        });
    }
}
