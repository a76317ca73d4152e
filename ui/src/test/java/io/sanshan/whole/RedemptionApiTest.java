package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.coupon.Combining;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.whole.TillBrowser.Answer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tills ask of coupons, on the whole application. */
class RedemptionApiTest {

    private static final String VALIDATE = "/api/till/v1/redemptions/validate";
    private static final String REDEEM = "/api/till/v1/redemptions";
    private static final String RESERVE = "/api/till/v1/reservations";
    private static final Validity SOON = new Validity.AfterIssue(0, 30);
    /** 20.00 of soap in two pieces, and 10.00 of something that the brand does not list. */
    private static final String BASKET =
            "{\"currency\":\"USD\",\"lines\":[{\"goods\":\"1\",\"quantity\":2,\"amount\":2000},"
                    + "{\"goods\":\"unknown\",\"quantity\":1,\"amount\":1000}]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TwoStores stores;

    @SuppressWarnings("NullAway.Init")
    private static TillBrowser till;

    @SuppressWarnings("NullAway.Init")
    private static TillBrowser elsewhere;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId fiveOff;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId tenthOff;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId alone;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId giftCard;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId onlyElsewhere;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId onlySoap;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId longAgo;

    @BeforeAll
    static void start() throws Exception {
        application = WholeApplication.start(home, context -> {}, "sanshan.till.burst=5000");
        stores = new TwoStores(application);
        stores.open();
        CouponTerms five = CouponTerms.of(new Discount.AmountOff(usd(500)), SOON);
        fiveOff = stores.offer("five off", five.beside(new Combining(Stacking.COMMON, 1)));
        tenthOff = stores.offer(
                "tenth off",
                CouponTerms.of(new Discount.PercentOff(1_000, null), SOON).beside(new Combining(Stacking.COMMON, 2)));
        alone = stores.offer("alone", five);
        giftCard = stores.offer("gift card", CouponTerms.of(new Discount.StoredValue(usd(5_000)), SOON));
        onlyElsewhere = stores.offer("only elsewhere", five.in(List.of(TwoStores.ELSEWHERE)));
        onlySoap = stores.offer("only soap", five.on(GoodsTerms.of(new GoodsScope(TwoStores.GOODS_SET, 1))));
        longAgo = stores.offer(
                "not yet",
                five.valid(new Validity.Between(
                        LocalDate.now().plusDays(5), LocalDate.now().plusDays(9))));
        till = registered("Till 1", TwoStores.STORE);
        elsewhere = registered("Till 2", TwoStores.ELSEWHERE);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static TillBrowser registered(String name, StoreId store) throws Exception {
        TillKey key = TillKey.drawn();
        done(application
                .get(TillDeviceCommands.class)
                .register(
                        stores.request(Visitor.HEADQUARTERS.caller()),
                        new NewTillDevice(TillDeviceId.of(UUID.randomUUID()), store, name, key)));
        TillBrowser browser = new TillBrowser(application.url(), key);
        WholeApplication.await(() -> browser.get("/api/till/v1/device").status() == 200);
        return browser;
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static String body(@Nullable String basket, String more, CouponCode... codes) {
        String quoted = String.join(
                ",", Stream.of(codes).map(code -> '"' + code.grouped() + '"').toList());
        return "{\"coupons\":[" + quoted + "]" + (basket == null ? "" : ",\"basket\":" + basket) + more + "}";
    }

    private static Answer write(String path, String body) throws Exception {
        return write(till, path, body, UUID.randomUUID().toString());
    }

    private static Answer write(TillBrowser by, String path, String body, String key) throws Exception {
        return by.post(path, body, "Idempotency-Key", key);
    }

    private static long events() {
        return application.get(EventLog.class).counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotStartWith("!");
    }

    private static String redeemed(CouponCode... codes) throws Exception {
        Answer answer = write(REDEEM, body(BASKET, "", codes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    @Nested
    @Tag("P9")
    class Asking {

        @Test
        @Tag("P12")
        void saysWhatEachTakesOffAndLeavesNoTrace() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode tenth = stores.issue(tenthOff);
            long before = events();
            JsonNode answer = till.post(VALIDATE, body(BASKET, "", tenth, five)).json();
            assertThat(answer.path("total").asLong()).isEqualTo(3_000);
            assertThat(answer.path("discount").asLong()).isEqualTo(750);
            assertThat(answer.path("toPay").asLong()).isEqualTo(2_250);
            assertThat(answer.path("coupons").path(0).path("discount").asLong()).isEqualTo(250);
            assertThat(answer.path("coupons").path(1).path("discount").asLong()).isEqualTo(500);
            assertThat(answer.path("coupons").path(1).path("lines").toString())
                    .isEqualTo("[{\"line\":0,\"discount\":333},{\"line\":1,\"discount\":167}]");
            assertThat(answer.has("id")).isFalse();
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void choosesTheBestWhenAsked() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode never = stores.issue(alone);
            CouponCode tenth = stores.issue(tenthOff);
            JsonNode best = till.post(VALIDATE, body(BASKET, ",\"best\":true", never, five, tenth))
                    .json();
            assertThat(best.path("discount").asLong()).isEqualTo(750);
            assertThat(best.path("coupons").path(0).path("refusal").path("code").asString())
                    .isEqualTo("CouponRefusal.BETTER_WITHOUT");
        }

        @Test
        void saysOfARefusedOneWhatIsMissingInTheLanguageAskedFor() throws Exception {
            CouponCode soap = stores.issue(onlySoap);
            String other = "{\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":1000}]}";
            JsonNode answer = till.post(VALIDATE, body(other, "", soap), "Accept-Language", "zh")
                    .json();
            JsonNode refusal = answer.path("coupons").path(0).path("refusal");
            assertThat(refusal.path("code").asString()).isEqualTo("CouponRefusal.NO_GOODS_IN_SCOPE");
            assertThat(refusal.path("detail").asString()).contains("该券适用的商品");
            assertThat(answer.path("discount").asLong()).isZero();
            JsonNode best =
                    till.post(VALIDATE, body(other, ",\"best\":true", soap)).json();
            assertThat(best.path("coupons").path(0).path("refusal").path("code").asString())
                    .isEqualTo("CouponRefusal.NO_GOODS_IN_SCOPE");
        }
    }

    @Nested
    @Tag("P47")
    class Redeeming {

        @Test
        void isAnsweredTheSameHoweverOftenItComes() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode tenth = stores.issue(tenthOff);
            String body = body(BASKET, "", five, tenth);
            Answer first = write(till, REDEEM, body, "basket 1".replace(' ', '-'));
            assertThat(first.status()).as(first.text()).isEqualTo(201);
            assertThat(first.json().path("toPay").asLong()).isEqualTo(2_250);
            long before = events();
            Answer again = write(till, REDEEM, body, "basket-1");
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
            assertThat(events()).isEqualTo(before);
        }

        /** The process ended after the decision and before the answer was kept. */
        @Test
        @Tag("A2")
        void isAnsweredTheSameFromTheLogWhenTheAnswerWasLost() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode used = stores.issue(tenthOff);
            redeemed(used);
            String body = body(BASKET, "", used, five);
            Answer first = write(till, REDEEM, body, "lost-1");
            Answer refused = write(till, REDEEM, body(BASKET, "", used), "lost-2");
            assertThat(first.status()).isEqualTo(201);
            assertProblem(refused, 422, "CouponRefusal.ALREADY_REDEEMED");
            long before = events();
            forgetAnswers();
            assertThat(write(till, REDEEM, body, "lost-1").text()).isEqualTo(first.text());
            assertThat(write(till, REDEEM, body(BASKET, "", used), "lost-2").text())
                    .isEqualTo(refused.text());
            assertThat(events()).isEqualTo(before);
        }

        private static void forgetAnswers() {
            DataSource durable = application.database("durablePool");
            assertThat(JdbcClient.create(durable)
                            .sql("delete from till_answer where request_key like 'lost-%'")
                            .update())
                    .isPositive();
        }

        @Test
        @Tag("P12")
        void allOrNoneIsNoneAndSaysWhyOfEach() throws Exception {
            CouponCode used = stores.issue(fiveOff);
            redeemed(used);
            CouponCode tenth = stores.issue(tenthOff);
            Answer answer = write(REDEEM, body(BASKET, ",\"allOrNone\":true", tenth, used));
            assertProblem(answer, 422, "CouponRefusal.ALL_OR_NONE");
            assertThat(answer.json().path("errors").path(0).path("code").asString())
                    .isEqualTo("CouponRefusal.ALL_OR_NONE");
            assertThat(answer.json().path("errors").path(1).path("code").asString())
                    .isEqualTo("CouponRefusal.ALREADY_REDEEMED");
            assertThat(redeemed(tenth)).isNotBlank();
        }

        @Test
        @Tag("P5")
        void usesAStoredValueUpInParts() throws Exception {
            CouponCode gift = stores.issue(giftCard);
            JsonNode first = write(REDEEM, body(BASKET, "", gift)).json();
            assertThat(first.path("toPay").asLong()).isZero();
            assertThat(first.path("coupons").path(0).path("left").asLong()).isEqualTo(2_000);
            JsonNode second = write(REDEEM, body(BASKET, "", gift)).json();
            assertThat(second.path("toPay").asLong()).isEqualTo(1_000);
            assertThat(second.path("coupons").path(0).path("usedUp").asBoolean())
                    .isTrue();
            assertProblem(write(REDEEM, body(BASKET, "", gift)), 422, "CouponRefusal.ALREADY_REDEEMED");
        }

        /** Each asks twice, some with the key of the other try, and one of all wins. */
        @Test
        @Tag("A2")
        void happensOnceHoweverManyTillsAsk() throws Exception {
            CouponCode wanted = stores.issue(fiveOff);
            String body = body(BASKET, "", wanted);
            try (ExecutorService tills = Executors.newFixedThreadPool(50)) {
                List<Future<Answer>> asked = IntStream.range(0, 100)
                        .mapToObj(i -> tills.submit(
                                () -> write(i % 2 == 0 ? till : elsewhere, REDEEM, body, "crowd-" + (i / 4))))
                        .toList();
                int done = 0;
                for (Future<Answer> answer : asked) {
                    Answer got = answer.get();
                    if (got.status() == 201 && got.header("Idempotent-Replay").isEmpty()) {
                        done++;
                    } else {
                        assertThat(got.status()).as(got.text()).isIn(201, 422);
                    }
                }
                assertThat(done).isEqualTo(1);
            }
            assertThat(application.get(EventLog.class).stream(coupon(wanted), 0))
                    .filteredOn(event -> event.payload() instanceof CouponRedeemed)
                    .hasSize(1);
        }

        private static String coupon(CouponCode code) throws Exception {
            application.awaitReadModels();
            return stores.couponOf(code).value();
        }
    }

    @Nested
    @Tag("P9")
    class Holding {

        @Test
        void keepsCouponsForOneBasketUntilItIsPaidOrLetGo() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            Answer held = write(RESERVE, body(BASKET, ",\"seconds\":600", five));
            assertThat(held.status()).as(held.text()).isEqualTo(201);
            String id = held.json().path("id").asString();
            assertThat(held.json().path("discount").asLong()).isEqualTo(500);
            assertThat(held.json().path("until").asString()).isNotBlank();
            assertProblem(
                    write(
                            elsewhere,
                            REDEEM,
                            body(BASKET, "", five),
                            UUID.randomUUID().toString()),
                    422,
                    "CouponRefusal.COUPON_RESERVED");
            Answer redeemed = write(REDEEM, body(BASKET, ",\"reservation\":\"" + id + '"', five));
            assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(201);
            assertProblem(write(RESERVE + '/' + id + "/release", "{}"), 422, "CouponRefusal.NOT_RESERVED");
        }

        /** A till that restarted redeems under another key what it holds. */
        @Test
        @Tag("P5")
        void isRedeemedOnceAlsoWhereMoreIsLeft() throws Exception {
            CouponCode gift = stores.issue(giftCard);
            String id = write(RESERVE, body(BASKET, ",\"seconds\":600", gift))
                    .json()
                    .path("id")
                    .asString();
            String body = body(BASKET, ",\"reservation\":\"" + id + '"', gift);
            assertThat(write(REDEEM, body).status()).isEqualTo(201);
            assertProblem(write(REDEEM, body), 422, "CouponRefusal.BASKET_REDEEMED");
            assertThat(till.post(VALIDATE, body(BASKET, "", gift))
                            .json()
                            .path("discount")
                            .asLong())
                    .isEqualTo(2_000);
        }

        @Test
        void letsGoOfThem() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            String id = write(RESERVE, body(BASKET, ",\"seconds\":600", five))
                    .json()
                    .path("id")
                    .asString();
            assertThat(write(RESERVE + '/' + id + "/release", "{}").status()).isEqualTo(200);
            assertThat(redeemed(five)).isNotBlank();
        }
    }

    @Nested
    @Tag("P10")
    class GivingBack {

        @Test
        void takesTheShareOfALineBackAndMakesGoodAgainWhenAllIsBack() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode tenth = stores.issue(tenthOff);
            String id = redeemed(five, tenth);
            String path = REDEEM + '/' + id + "/returns";
            Answer one = write(path, "{\"lines\":[{\"line\":0,\"quantity\":1}]}");
            assertThat(one.status()).as(one.text()).isEqualTo(200);
            long first = one.json().path("discount").asLong();
            assertThat(first).isEqualTo(167 + 84);
            Answer rest = write(path, "{\"lines\":[{\"line\":0,\"quantity\":1},{\"line\":1,\"quantity\":1}]}");
            assertThat(rest.json().path("discount").asLong()).isEqualTo(750 - first);
            assertThat(rest.json().path("coupons").path(0).path("status").asString())
                    .isEqualTo("ISSUED");
            assertProblem(write(path, "{\"lines\":[{\"line\":0,\"quantity\":1}]}"), 422, "CouponRefusal.NOT_REDEEMED");
            assertThat(redeemed(five, tenth)).isNotBlank();
        }

        @Test
        void refusesMoreThanWasBought() throws Exception {
            String id = redeemed(stores.issue(fiveOff));
            assertProblem(
                    write(REDEEM + '/' + id + "/returns", "{\"lines\":[{\"line\":0,\"quantity\":3}]}"),
                    422,
                    "CouponRefusal.MORE_THAN_BOUGHT");
        }

        @Test
        void undoesARedemptionWithAllItsCoupons() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode tenth = stores.issue(tenthOff);
            String id = redeemed(five, tenth);
            Answer undone = write(REDEEM + '/' + id + "/rollback", "{\"reason\":\"wrong member\"}");
            assertThat(undone.json().path("discount").asLong()).isEqualTo(750);
            assertThat(redeemed(five, tenth)).isNotBlank();
        }

        @Test
        void isUpToTheStoreThatRedeemed() throws Exception {
            String id = redeemed(stores.issue(fiveOff));
            long before = events();
            assertProblem(
                    write(
                            elsewhere,
                            REDEEM + '/' + id + "/rollback",
                            "{\"reason\":\"mine\"}",
                            UUID.randomUUID().toString()),
                    403,
                    "NOT_ALLOWED");
            assertThat(events()).isEqualTo(before);
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> bodies() {
            String line = "{\"quantity\":1,\"amount\":100}";
            String many = "{\"currency\":\"USD\",\"lines\":[" + (line + ",").repeat(500) + line + "]}";
            String tenThousand = "{\"currency\":\"USD\",\"lines\":[" + (line + ",").repeat(9_999) + line + "]}";
            return Stream.of(
                    Arguments.of("{\"coupons\":[\"XXXX-XXXX-XXXX-XXXX\"]}", 404, "COUPON_UNKNOWN", "coupons"),
                    Arguments.of("{\"coupons\":[]}", 422, "FIELD_MISSING", "coupons"),
                    Arguments.of("{\"coupons\":", 400, "MALFORMED_JSON", null),
                    Arguments.of("{\"coupons\":[\"x\"],\"cupon\":1}", 400, "UNKNOWN_FIELD", "cupon"),
                    Arguments.of(
                            "{\"coupons\":[\"x\"],\"basket\":{\"currency\":\"USD\",\"lines\":[{\"quantity\":-1,\"amount\":1}]}}",
                            422,
                            "FIELD_OUT_OF_RANGE",
                            "basket.lines[0].quantity"),
                    Arguments.of(
                            "{\"coupons\":[\"x\"],\"basket\":{\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":1.5}]}}",
                            400,
                            "WRONG_TYPE",
                            "basket.lines[0].amount"),
                    Arguments.of(
                            "{\"coupons\":[\"x\"],\"basket\":{\"currency\":\"dollars\",\"lines\":[" + line + "]}}",
                            422,
                            "FIELD_OUT_OF_RANGE",
                            "basket.currency"),
                    Arguments.of(
                            "{\"coupons\":[\"x\"],\"basket\":" + many + "}", 422, "TOO_MANY_LINES", "basket.lines"),
                    Arguments.of("{\"coupons\":[\"x\"],\"basket\":" + tenThousand + "}", 413, "BODY_TOO_LARGE", null));
        }

        @ParameterizedTest
        @MethodSource("bodies")
        void isSaidWhereItIsAndChangesNothing(String body, int status, String code, @Nullable String field)
                throws Exception {
            long before = events();
            for (String path : List.of(VALIDATE, REDEEM)) {
                Answer answer = write(path, body);
                assertProblem(answer, status, code);
                assertThat(answer.json().path("field").asString("")).isEqualTo(field == null ? "" : field);
            }
            assertThat(events()).isEqualTo(before);
        }

        @Test
        @Tag("P13")
        void ofTheTradeIsRefusedAndOnRecord() throws Exception {
            CouponCode early = stores.issue(longAgo);
            assertProblem(write(REDEEM, body(BASKET, "", early)), 422, "CouponRefusal.NOT_YET_VALID");
            CouponCode other = stores.issue(onlyElsewhere);
            assertProblem(write(REDEEM, body(BASKET, "", other)), 422, "CouponRefusal.OTHER_STORE");
            CouponCode five = stores.issue(fiveOff);
            String yuan = BASKET.replace("USD", "CNY");
            long before = events();
            assertProblem(write(REDEEM, body(yuan, "", five)), 422, "CouponRefusal.WRONG_CURRENCY");
            assertThat(events()).isEqualTo(before + 1);
        }

        @Test
        void aKeyThatCameWithAnotherRequestIsRefused() throws Exception {
            CouponCode five = stores.issue(fiveOff);
            CouponCode tenth = stores.issue(tenthOff);
            write(till, REDEEM, body(BASKET, "", five), "used-key");
            long before = events();
            assertProblem(write(till, REDEEM, body(BASKET, "", tenth), "used-key"), 422, "IDEMPOTENCY_KEY_REUSED");
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void aRedemptionThatThereIsNotIsUnknown() throws Exception {
            for (String id : List.of("nonsense", UUID.randomUUID() + "." + UUID.randomUUID() + ".1")) {
                Answer answer = write(REDEEM + '/' + id + "/rollback", "{\"reason\":\"why\"}");
                assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            }
        }
    }
}
