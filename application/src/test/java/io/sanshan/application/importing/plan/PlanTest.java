package io.sanshan.application.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.journey.JourneyReader;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.goods.GoodsSetCommand.DefineGoodsSet;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the shipped data becomes. */
class PlanTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private static Journey journey;
    private static Plan plan;

    @BeforeAll
    static void readOnce() {
        journey = JourneyReader.read(DataFolder.packaged(), row -> {
            throw new AssertionError(row);
        });
        plan = Plan.of(journey, NOW);
    }

    @Test
    void countsWhatTheDataHolds() {
        assertThat(commands(OpenStore.class)).hasSize(227);
        assertThat(plan.errands(ImportPhase.MEMBERS)).hasSize(2_228);
        assertThat(commands(HireGuide.class)).hasSizeBetween(2 * 227, 3 * 227);
        assertThat(commands(DraftCampaign.class)).hasSize(14);
        assertThat(commands(DefineCouponTemplate.class)).hasSize(603);
        assertThat(commands(DefineGoodsSet.class)).hasSize(603);
        assertThat(plan.redemptions().issues()).hasSize(538);
        assertThat(commands(RecordPurchase.class)).hasSize(23_414);
    }

    @Test
    void isTheSamePlanEachTime() {
        Plan again = Plan.of(journey, NOW.plusSeconds(86_400));
        for (ImportPhase phase : ImportPhase.values()) {
            assertThat(orderTexts(again, phase)).isEqualTo(orderTexts(plan, phase));
        }
    }

    @Test
    void everyCommandHasAnIdOfItsOwn() {
        List<String> ids = Stream.of(ImportPhase.values())
                .flatMap(phase -> plan.errands(phase).stream())
                .flatMap(errand -> errand.orders().stream())
                .map(Order::id)
                .toList();
        assertThat(ids).hasSizeGreaterThan(60_000).doesNotHaveDuplicates();
        // Databases may compare texts without looking at capitals, and event ids have an end.
        assertThat(ids.stream().map(id -> id.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.startsWith(Keys.COMMAND_PREFIX) && id.length() < 200);
    }

    @Test
    void keepsTheTotals() {
        List<PurchaseLine> lines = commands(RecordPurchase.class)
                .flatMap(purchase -> purchase.lines().stream())
                .toList();
        assertThat(lines).hasSize(37_158);
        assertThat(lines.stream().mapToLong(line -> line.value().minor()).sum()).isEqualTo(11_382_075);
        assertThat(lines.stream()
                        .mapToLong(line -> line.couponDiscount().minor())
                        .sum())
                .isEqualTo(65_406);
        assertThat(lines.stream().filter(line -> line.quantity() == 0)).hasSize(201);
    }

    @Test
    void sellsGoodsThatTheCatalogueLacks() {
        Set<Object> listed = plan.errands(ImportPhase.GOODS).stream()
                .flatMap(errand -> errand.orders().stream())
                .map(order -> ((io.sanshan.domain.goods.GoodsCommand.ListGoods) ((Order.Send) order).command()).goods())
                .collect(Collectors.toSet());
        assertThat(listed).hasSize(30_697).doesNotContain(Keys.goods("5978656"));
        assertThat(commands(RecordPurchase.class)
                        .flatMap(purchase -> purchase.lines().stream())
                        .map(PurchaseLine::goods))
                .contains(Keys.goods("5978656"));
    }

    @Test
    void bindsEachHouseholdToAGuideOfTheStoreWhereItShopsMost() {
        Map<Object, Object> bound =
                commands(BindMember.class).collect(Collectors.toMap(BindMember::member, BindMember::guide));
        assertThat(bound).hasSize(2_212);
        Map<String, Map<String, Set<String>>> baskets = journey.sales().stream()
                .collect(Collectors.groupingBy(
                        Journey.Sale::household,
                        Collectors.groupingBy(
                                Journey.Sale::store, Collectors.mapping(Journey.Sale::basket, Collectors.toSet()))));
        AtomicLong ties = new AtomicLong();
        baskets.forEach((household, stores) -> {
            int most = stores.values().stream().mapToInt(Set::size).max().orElseThrow();
            List<Integer> favourites = stores.entrySet().stream()
                    .filter(store -> store.getValue().size() == most)
                    .map(store -> Integer.parseInt(store.getKey()))
                    .sorted()
                    .toList();
            if (favourites.size() > 1) {
                ties.incrementAndGet();
            }
            String lowest = favourites.getFirst().toString();
            assertThat(bound.get(Keys.member(household)))
                    .isIn(Keys.guide(lowest, 1), Keys.guide(lowest, 2), Keys.guide(lowest, 3));
        });
        assertThat(ties).hasValue(163);
    }

    @Test
    void bindsOnlyToGuidesWhoWereHired() {
        Set<Object> hired = commands(HireGuide.class).map(HireGuide::guide).collect(Collectors.toSet());
        assertThat(commands(BindMember.class).map(BindMember::guide))
                .isNotEmpty()
                .allMatch(hired::contains);
        assertThat(commands(HireGuide.class).map(HireGuide::code)).doesNotHaveDuplicates();
    }

    @Test
    void givesEachMemberAnInventedPhoneOfHerOwn() {
        List<String> phones = registrations()
                .map(registration ->
                        Objects.requireNonNull(registration.phones().apply(0)))
                .toList();
        assertThat(phones)
                .hasSize(2_228)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("\\+1\\d{3}55501\\d\\d"));
    }

    @Test
    void namesMembersInManyWays() {
        Set<String> names = registrations()
                .map(registration -> registration.withoutPhone().name().clear().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(1_500);
        assertThat(names).anyMatch(name -> name.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        assertThat(names).anyMatch(name -> name.length() > 30);
    }

    @Test
    void happensInAnOrderThatCanHaveBeen() {
        Map<Object, Instant> opened = times(ImportPhase.STORES, OpenStore.class, OpenStore::store);
        Map<Object, Instant> hired = times(ImportPhase.GUIDES, HireGuide.class, HireGuide::guide);
        Instant firstDay =
                LocalDate.parse("2016-11-14").atStartOfDay(Calendar.ZONE).toInstant();
        assertThat(registrations().map(Order.Register::at)).allMatch(joined -> joined.isBefore(firstDay));
        Instant lastHired = hired.values().stream().max(Instant::compareTo).orElseThrow();
        assertThat(registrations().map(Order.Register::at)).allMatch(lastHired::isBefore);
        assertThat(opened.values()).allMatch(open -> hired.values().stream().allMatch(open::isBefore));
    }

    @Test
    void targetsTheHouseholdsOfTheFile() {
        assertThat(commands(FreezeAudience.class)
                        .mapToInt(part -> part.members().size())
                        .sum())
                .isEqualTo(2_466);
    }

    @Test
    void givesTemplatesFaceValuesAndTheWindowOfTheirCampaign() {
        List<DefineCouponTemplate> templates =
                commands(DefineCouponTemplate.class).toList();
        assertThat(templates).allSatisfy(template -> {
            switch (template.terms().discount()) {
                case Discount.AmountOff off -> assertThat(off.amount().minor()).isBetween(25L, 500L);
                case Discount.PercentOff off -> assertThat(off.basisPoints()).isBetween(1_000, 2_500);
                case Discount other -> throw new AssertionError(other);
            }
            assertThat(template.terms().validity()).isInstanceOf(Validity.Between.class);
        });
        assertThat(templates.stream()
                        .map(template -> template.terms().discount())
                        .distinct())
                .hasSizeGreaterThan(10);
        assertThat(templates)
                .filteredOn(template -> template.campaign().equals(Keys.campaign("10")))
                .isNotEmpty()
                .allMatch(template -> template.terms()
                        .validity()
                        .equals(new Validity.Between(LocalDate.parse("2017-06-28"), LocalDate.parse("2017-07-30"))));
    }

    @Test
    void endsCampaignsThatAreOverOnly() {
        assertThat(plan.errands(ImportPhase.CAMPAIGN_ENDS)).hasSize(14);
        assertThat(Plan.of(journey, Instant.parse("2017-07-03T12:00:00Z")).errands(ImportPhase.CAMPAIGN_ENDS))
                .hasSize(13);
    }

    @Test
    void issuesACouponForEachRedemptionAndRedeemsItAtNoon() {
        AtomicLong piece = new AtomicLong();
        List<Errand> errands =
                plan.redemptions().errands(issue -> piece.incrementAndGet(), key -> new CouponCode("0123456789ABCDEF"));
        assertThat(errands).hasSize(538);
        Set<CouponId> issued = new HashSet<>();
        for (Errand errand : errands) {
            Order.Send issue = (Order.Send) errand.orders().get(0);
            Order.Send redeem = (Order.Send) errand.orders().get(1);
            CouponId coupon = ((IssueCoupon) issue.command()).coupon();
            assertThat(issued.add(coupon)).isTrue();
            assertThat(((RedeemCoupons) redeem.command()).coupons()).containsExactly(coupon);
            assertThat(((RedeemCoupons) redeem.command()).basket()).isNull();
            assertThat(issue.at()).isBefore(redeem.at());
            assertThat(redeem.at().atZone(Calendar.ZONE).getHour()).isEqualTo(12);
        }
    }

    @Test
    void writesTagsAsPeopleReadThem() {
        assertThat(MemberPlan.tag("age", "45-54")).isEqualTo("age 45–54");
        assertThat(MemberPlan.tag("kids_count", "3+")).isEqualTo("kids: 3+");
        assertThat(MemberPlan.tag("income", "Under 15K")).isEqualTo("income Under 15K");
    }

    private static <C> Stream<C> commands(Class<C> type) {
        return Stream.of(ImportPhase.values())
                .flatMap(phase -> plan.errands(phase).stream())
                .flatMap(errand -> errand.orders().stream())
                .filter(Order.Send.class::isInstance)
                .map(order -> ((Order.Send) order).command())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Stream<Order.Register> registrations() {
        return plan.errands(ImportPhase.MEMBERS).stream()
                .map(errand -> (Order.Register) errand.orders().getFirst());
    }

    private static <C> Map<Object, Instant> times(ImportPhase phase, Class<C> type, Function<C, Object> key) {
        return plan.errands(phase).stream()
                .flatMap(errand -> errand.orders().stream())
                .filter(Order.Send.class::isInstance)
                .map(Order.Send.class::cast)
                .filter(send -> type.isInstance(send.command()))
                .collect(Collectors.toMap(send -> key.apply(type.cast(send.command())), Order.Send::at));
    }

    /** A phone list is a function and compares with nothing, so it stands here as its first phone. */
    private static List<String> orderTexts(Plan of, ImportPhase phase) {
        return of.errands(phase).stream()
                .flatMap(errand -> errand.orders().stream())
                .map(order -> order instanceof Order.Register register
                        ? register.id()
                                + register.at()
                                + register.phones().apply(0)
                                + register.withoutPhone().name().clear()
                        : order.toString())
                .toList();
    }
}
