package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.journey.JourneyReader;
import io.sanshan.application.importing.plan.Calendar;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.whole.JourneyBaskets.Basket;
import io.sanshan.whole.JourneyList.Became;
import io.sanshan.whole.JourneyList.Entry;
import io.sanshan.whole.TillBrowser.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The redemptions of the Complete Journey go through tills: the whole brand is imported as it stood before them, and each basket of the
 * sample comes to a till of its store at the time when it was bought.
 */
@Tag("P47")
class CompleteJourneyTest {

    private static final String VALIDATE = "/api/till/v1/redemptions/validate";
    private static final String REDEEM = "/api/till/v1/redemptions";
    private static final Path LIST = Path.of("target", "complete-journey.csv");
    private static final Path TABLES = Path.of("target", "complete-journey.found.md");
    private static final Path DOCUMENT = Path.of("..", "docs", "complete-journey.md");
    /** By which the server's clock is ahead of the tills'. */
    private static final Duration SKEW = Duration.ofMinutes(4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static MovedClock clock;

    @SuppressWarnings("NullAway.Init")
    private static UnredeemedJourney brand;

    @SuppressWarnings("NullAway.Init")
    private static JourneyBaskets baskets;

    @SuppressWarnings("NullAway.Init")
    private static JourneyList list;

    private static final Map<String, TillBrowser> TILLS = new HashMap<>();
    private static final List<AtTheTill> DONE = new ArrayList<>();

    /**
     * What one redemption was answered.
     *
     * @param asFiled to the basket as its lines stand in the file; null where they are as a till has them
     * @param together to both coupons of a household that brought two; null where it brought one
     */
    private record AtTheTill(
            Journey.Redemption row,
            Basket basket,
            Optional<Answer> asFiled,
            Optional<Answer> together,
            Answer validated,
            Answer redeemed,
            Answer repeated) {}

    @BeforeAll
    static void goThroughTheTills() throws Exception {
        Journey journey = JourneyReader.read(DataFolder.packaged(), row -> {
            throw new AssertionError(row);
        });
        baskets = new JourneyBaskets(journey);
        Instant before = journey.campaigns().stream()
                .map(Journey.Campaign::first)
                .min(Comparator.naturalOrder())
                .map(first -> Calendar.startOf(first.minusDays(30)))
                .orElseThrow();
        clock = new MovedClock(before);
        application = WholeApplication.start(home, clock::in);
        brand = new UnredeemedJourney(journey, before, application.get(UniqueKeys.class));
        brand.bringInto(application);
        Map<Journey.Redemption, Basket> found = journey.redemptions().stream()
                .filter(row -> baskets.of(row).isPresent())
                .collect(Collectors.toMap(row -> row, row -> baskets.of(row).orElseThrow()));
        registerTills(found.values());
        List<Journey.Redemption> inTime = found.keySet().stream()
                .sorted(Comparator.<Journey.Redemption, Instant>comparing(
                                row -> basketOf(found, row).at())
                        .thenComparing(Journey.Redemption::line))
                .toList();
        for (Journey.Redemption row : inTime) {
            DONE.add(pass(
                    row,
                    basketOf(found, row),
                    inTime.stream()
                            .filter(other -> other.line() > row.line()
                                    && basketOf(found, other).equals(basketOf(found, row)))
                            .toList()));
        }
        list = new JourneyList(
                journey.redemptions().stream().map(CompleteJourneyTest::entry).toList());
        Files.writeString(LIST, list.csv());
        Files.writeString(TABLES, list.sums() + '\n' + list.explained() + '\n' + list.redeemed());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Basket basketOf(Map<Journey.Redemption, Basket> found, Journey.Redemption row) {
        return Objects.requireNonNull(found.get(row));
    }

    private static void registerTills(Iterable<Basket> of) {
        for (Basket basket : of) {
            TILLS.computeIfAbsent(basket.store(), CompleteJourneyTest::registered);
        }
        // A till that asks before its key is known would count as somebody who guesses.
        application.awaitReadModels();
    }

    private static TillBrowser registered(String store) {
        TillKey key = TillKey.drawn();
        done(application
                .get(TillDeviceCommands.class)
                .register(
                        Request.of(Visitor.HEADQUARTERS.caller(), clock.instant()),
                        new NewTillDevice(TillDeviceId.of(UUID.randomUUID()), Keys.store(store), "Till 1", key)));
        return new TillBrowser(application.url(), key);
    }

    /** @param others that the household brought with it */
    private static AtTheTill pass(Journey.Redemption row, Basket basket, List<Journey.Redemption> others)
            throws Exception {
        clock.moveTo(basket.at().plus(SKEW));
        TillBrowser till = Objects.requireNonNull(TILLS.get(basket.store()));
        String code = brand.codeOf(row).grouped();
        // The file books each redemption by itself, those of the two that came for one basket too: to it they were two
        // sales.
        String body = body(basket.json() + ",\"sale\":\"line-" + row.line() + '"', code);
        Optional<Answer> asFiled = basket.isUntidy()
                ? Optional.of(till.post(VALIDATE, body(basket.jsonAsFiled(), code)))
                : Optional.empty();
        Optional<Answer> together = others.isEmpty()
                ? Optional.empty()
                : Optional.of(till.post(
                        VALIDATE,
                        body(
                                basket.json(),
                                code,
                                brand.codeOf(others.getFirst()).grouped())));
        Answer validated = till.post(VALIDATE, body);
        String key = "line-" + row.line();
        String at = basket.at().toString();
        Answer redeemed = till.post(REDEEM, body, "Idempotency-Key", key, "Sanshan-Occurred-At", at);
        Answer repeated = till.post(REDEEM, body, "Idempotency-Key", key, "Sanshan-Occurred-At", at);
        return new AtTheTill(row, basket, asFiled, together, validated, redeemed, repeated);
    }

    private static String body(String basket, String... codes) {
        return "{\"coupons\":[\"" + String.join("\",\"", codes) + "\"],\"basket\":" + basket + '}';
    }

    private static Entry entry(Journey.Redemption row) {
        return DONE.stream()
                .filter(done -> done.row().equals(row))
                .findFirst()
                .map(done -> new Entry(
                        row,
                        Became.REDEEMED,
                        done.basket(),
                        done.basket().of(baskets.goodsOf(row)),
                        done.redeemed().json().path("discount").asLong(),
                        done.basket().couponDiscount(baskets.goodsOf(row))))
                .orElseGet(
                        () -> Entry.without(row, baskets.boughtOnThatDay(row) ? Became.OTHER_GOODS : Became.NO_BASKET));
    }

    private static List<RecordedEvent> lifeOf(AtTheTill done) {
        return application.get(EventLog.class).stream(brand.couponOf(done.row()).value(), 0);
    }

    @Test
    void listsAllAndSaysOfEachWhatBecameOfIt() throws Exception {
        assertThat(list.all()).hasSize(538);
        assertThat(list.of(Became.REDEEMED)).hasSize(40);
        assertThat(list.of(Became.NO_BASKET)).hasSize(149);
        assertThat(list.of(Became.OTHER_GOODS)).hasSize(349);
        assertThat(Files.readAllLines(LIST)).hasSize(539);
    }

    @Test
    void comesToTheSumsThatTheDocumentExplains() throws Exception {
        assertThat(Files.readString(DOCUMENT))
                .as("the tables of the document; those found are in %s", TABLES)
                .contains(list.sums())
                .contains(list.explained())
                .contains(list.redeemed());
    }

    @Test
    void isRedeemedWithTheDiscountThatWasSaidBefore() {
        assertThat(DONE).hasSize(40).allSatisfy(done -> {
            assertThat(done.validated().status()).as(done.validated().text()).isEqualTo(200);
            assertThat(done.redeemed().status()).as(done.redeemed().text()).isEqualTo(201);
            JsonNode said = done.validated().json();
            JsonNode redeemed = done.redeemed().json();
            assertThat(said.path("coupons").path(0).path("good").asBoolean()).isTrue();
            assertThat(redeemed.path("coupons")).isEqualTo(said.path("coupons"));
            for (String amount : List.of("currency", "total", "discount", "toPay")) {
                assertThat(redeemed.path(amount)).isEqualTo(said.path(amount));
            }
            assertThat(redeemed.path("at").asString())
                    .isEqualTo(done.basket().at().toString());
        });
    }

    @Test
    void isAnsweredTheSameWhenItIsAskedAgain() {
        assertThat(DONE).hasSize(40).allSatisfy(done -> {
            assertThat(done.repeated().status()).isEqualTo(201);
            assertThat(done.repeated().text()).isEqualTo(done.redeemed().text());
            assertThat(done.repeated().header("Idempotent-Replay")).isEqualTo("true");
            assertThat(done.redeemed().header("Idempotent-Replay")).isEmpty();
        });
    }

    /** Reckoned here once more, from the terms and the file alone. */
    @Test
    @Tag("P7")
    void takesOffItsGoodsWhatItsTermsSay() {
        assertThat(DONE).hasSize(40).allSatisfy(done -> {
            Set<String> goods = baskets.goodsOf(done.row());
            long covered = done.basket().of(goods);
            JsonNode answer = done.redeemed().json();
            assertThat(answer.path("total").asLong()).isEqualTo(done.basket().total());
            assertThat(answer.path("discount").asLong())
                    .isPositive()
                    .isEqualTo(off(brand.discountOf(done.row()), covered));
            assertThat(answer.path("toPay").asLong())
                    .isEqualTo(done.basket().total() - answer.path("discount").asLong());
            long ofLines = 0;
            for (JsonNode line : answer.path("coupons").path(0).path("lines")) {
                Journey.Sale sold = done.basket().sold().get(line.path("line").asInt());
                assertThat(goods).contains(sold.goods());
                ofLines += line.path("discount").asLong();
            }
            assertThat(ofLines).isEqualTo(answer.path("discount").asLong());
        });
    }

    private static long off(Discount discount, long covered) {
        return switch (discount) {
            case Discount.AmountOff(var amount) -> Math.min(amount.minor(), covered);
            case Discount.PercentOff(int basisPoints, var cap) ->
                Math.min(
                        Objects.requireNonNull(cap).minor(),
                        BigDecimal.valueOf(covered * basisPoints, 4)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact());
            default -> throw new AssertionError("the data has no such coupon: " + discount);
        };
    }

    @Test
    @Tag("P6")
    void standsInTheLogOnceInTheStoreAndAtTheTimeOfTheBasket() {
        assertThat(DONE).hasSize(40).allSatisfy(done -> assertThat(lifeOf(done))
                .filteredOn(event -> event.payload() instanceof CouponRedeemed)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.occasion().occurredAt())
                            .isEqualTo(done.basket().at());
                    assertThat(((CouponRedeemed) event.payload()).store())
                            .isEqualTo(Keys.store(done.basket().store()));
                    assertThat(event.occasion().actor().value()).startsWith("till");
                }));
        Map<Class<?>, Long> counts = application.get(EventLog.class).counts();
        assertThat(counts.get(CouponIssued.class)).isEqualTo(538);
        assertThat(counts.get(CouponRedeemed.class)).isEqualTo(40);
        assertThat(counts.get(RedemptionRejected.class)).isNull();
    }

    @Test
    void refusesALineOfNoPieces() {
        List<AtTheTill> found = DONE.stream()
                .filter(done ->
                        done.basket().rows().size() > done.basket().sold().size())
                .toList();
        assertThat(found).hasSize(3).allSatisfy(done -> {
            Answer asFiled = done.asFiled().orElseThrow();
            assertThat(asFiled.status()).isEqualTo(422);
            assertThat(asFiled.code()).isEqualTo("FIELD_OUT_OF_RANGE");
            assertThat(asFiled.json().path("field").asString()).matches("basket\\.lines\\[\\d+]\\.quantity");
        });
    }

    /** The store gave it away already: what costs nothing, a coupon makes no cheaper. */
    @Test
    @Tag("P7")
    void takesNothingOffALineWithoutValue() {
        List<AtTheTill> found = DONE.stream()
                .filter(done -> done.basket().isUntidy()
                        && done.basket().rows().size() == done.basket().sold().size())
                .toList();
        assertThat(found).singleElement().satisfies(done -> {
            JsonNode refusal =
                    done.asFiled().orElseThrow().json().path("coupons").path(0).path("refusal");
            assertThat(refusal.path("code").asString()).isEqualTo("CouponRefusal.NO_GOODS_IN_SCOPE");
            assertThat(done.redeemed().json().path("discount").asLong()).isPositive();
        });
    }

    /** Two campaigns had the same coupon, and a household brought both for one basket. */
    @Test
    @Tag("P12")
    void doesNotCombineTheTwoThatCameForOneBasket() {
        List<AtTheTill> first =
                DONE.stream().filter(done -> done.together().isPresent()).toList();
        assertThat(first).singleElement().satisfies(done -> {
            JsonNode coupons = done.together().orElseThrow().json().path("coupons");
            assertThat(List.of(
                            coupons.path(0).path("good").asBoolean(),
                            coupons.path(1).path("good").asBoolean()))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(coupons.findValuesAsString("code")).contains("CouponRefusal.NOT_TOGETHER");
            List<Entry> both = list.of(Became.REDEEMED).stream()
                    .filter(entry -> done.basket().equals(entry.basket()))
                    .toList();
            assertThat(both).hasSize(2);
            assertThat(JourneyList.sum(both, Entry::off))
                    .isLessThan(both.getFirst().covered());
        });
    }
}
