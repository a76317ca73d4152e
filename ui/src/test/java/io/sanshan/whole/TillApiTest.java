package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.ui.till.TrialWrites;
import io.sanshan.whole.TillBrowser.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What tills ask, on the whole application. */
class TillApiTest {

    private static final String DEVICE = "/api/till/v1/device";
    private static final String MEMBERS = "/api/till/v1/members/lookup";
    private static final String COUPONS = "/api/till/v1/coupons/lookup";
    private static final int UNKNOWN_A_MINUTE = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TwoStores stores;

    @SuppressWarnings("NullAway.Init")
    private static TrialWrites writes;

    @SuppressWarnings("NullAway.Init")
    private static TillDeviceCommands devices;

    @SuppressWarnings("NullAway.Init")
    private static Till till;

    /** A device with its key. */
    private record Till(TillDeviceId device, TillBrowser browser) {}

    @BeforeAll
    static void start() throws Exception {
        application = WholeApplication.start(
                home,
                context -> {
                    writes = new TrialWrites(context);
                    context.getBeanFactory().registerSingleton("trialWrites", writes);
                },
                "sanshan.till.unknown-per-minute=" + UNKNOWN_A_MINUTE);
        stores = new TwoStores(application);
        stores.open();
        done(application
                .get(CouponCommands.class)
                .issue(stores.request(Visitor.HEADQUARTERS.caller()), TwoStores.PUSHED_COUPON, TwoStores.MEMBER));
        devices = application.get(TillDeviceCommands.class);
        till = registered("Till 1", TwoStores.STORE);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @AfterEach
    void letGo() {
        writes.hold(() -> {});
    }

    private static Till registered(String name, StoreId store) throws Exception {
        TillKey key = TillKey.drawn();
        TillDeviceId device = TillDeviceId.of(UUID.randomUUID());
        done(devices.register(
                stores.request(Visitor.HEADQUARTERS.caller()), new NewTillDevice(device, store, name, key)));
        TillBrowser browser = new TillBrowser(application.url(), key);
        WholeApplication.await(() -> browser.get(DEVICE).status() == 200);
        return new Till(device, browser);
    }

    private static Answer write(String key, String name) throws Exception {
        return till.browser.post(
                TrialWrites.PATH, "{\"name\":\"" + name + "\",\"quantity\":1}", "Idempotency-Key", key);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).startsWith("urn:sanshan:problem:");
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotStartWith("!");
    }

    @Nested
    @Tag("P50")
    class Keys {

        @Test
        void tellWhoTheTillIs() throws Exception {
            Answer answer = till.browser.get(DEVICE);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("device").asString()).isEqualTo(till.device.value());
            assertThat(answer.json().path("name").asString()).isEqualTo("Till 1");
            assertThat(answer.json().path("store").asString()).isEqualTo(TwoStores.STORE.value());
            assertThat(answer.json().path("storeName").asString()).isEqualTo("Quay");
            assertThat(answer.json().path("zone").asString()).isEqualTo("UTC");
            assertThat(answer.json().path("currency").asString()).hasSize(3);
            assertThat(Instant.parse(answer.json().path("serverTime").asString()))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.http().headers().firstValue("Set-Cookie")).isEmpty();
        }

        @Test
        void thatAreNoneOpenNothingInTheLanguageAskedFor() throws Exception {
            TillBrowser nobody = new TillBrowser(application.url(), null);
            assertProblem(nobody.get(DEVICE), 401, "KEY_NOT_GOOD");
            Answer chinese = nobody.get(DEVICE, "Accept-Language", "zh-CN", "Authorization", "Bearer wrong");
            assertProblem(chinese, 401, "KEY_NOT_GOOD");
            assertThat(chinese.json().path("title").asString()).isEqualTo("密钥无效");
            assertThat(chinese.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertProblem(nobody.get(DEVICE, "Authorization", "Basic abc"), 401, "KEY_NOT_GOOD");
            assertProblem(nobody.get("/api/till/v1/nowhere"), 401, "KEY_NOT_GOOD");
        }

        @Test
        void overlapAfterARotationAndEndWithARevocationWithinTwoSeconds() throws Exception {
            Till second = registered("Till 2", TwoStores.STORE);
            TillKey next = TillKey.drawn();
            done(devices.rotate(stores.request(Visitor.HEADQUARTERS.caller()), second.device, next, 24));
            TillBrowser changed = new TillBrowser(application.url(), next);
            WholeApplication.await(() -> changed.get(DEVICE).status() == 200);
            assertThat(second.browser.get(DEVICE).status()).isEqualTo(200);

            done(devices.revoke(stores.request(Visitor.HEADQUARTERS.caller()), second.device));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> changed.get(DEVICE).status() == 401
                            && second.browser.get(DEVICE).status() == 401);
            assertProblem(changed.get(DEVICE), 401, "KEY_NOT_GOOD");
        }

        @Test
        void withoutAnOverlapEndAtOnce() throws Exception {
            Till third = registered("Till 3", TwoStores.STORE);
            TillKey next = TillKey.drawn();
            done(devices.rotate(stores.request(Visitor.HEADQUARTERS.caller()), third.device, next, 0));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> third.browser.get(DEVICE).status() == 401);
        }
    }

    static Stream<Arguments> troubles() {
        String good = "{\"name\":\"a\",\"quantity\":1}";
        String lines = "[" + "\"x\",".repeat(500) + "\"x\"]";
        return Stream.of(
                Arguments.of("{\"name\":", 400, "MALFORMED_JSON", null),
                Arguments.of("", 400, "MALFORMED_JSON", null),
                Arguments.of(good + "x", 400, "MALFORMED_JSON", null),
                Arguments.of("{\"name\":\"a\",\"name\":\"b\",\"quantity\":1}", 400, "MALFORMED_JSON", null),
                Arguments.of("{\"name\":\"a\",\"quantity\":1,\"more\":2}", 400, "UNKNOWN_FIELD", "more"),
                Arguments.of("{\"name\":\"a\",\"quantity\":\"1\"}", 400, "WRONG_TYPE", "quantity"),
                Arguments.of("{\"name\":\"a\",\"quantity\":1.5}", 400, "WRONG_TYPE", "quantity"),
                Arguments.of("{\"name\":1,\"quantity\":1}", 400, "WRONG_TYPE", "name"),
                Arguments.of("{\"name\":\"a\",\"quantity\":1,\"lines\":[\"x\",2]}", 400, "WRONG_TYPE", "lines[1]"),
                Arguments.of("[]", 400, "WRONG_TYPE", null),
                Arguments.of("{\"quantity\":1}", 422, "FIELD_MISSING", "name"),
                Arguments.of("{\"name\":\"\",\"quantity\":1}", 422, "FIELD_OUT_OF_RANGE", "name"),
                Arguments.of("{\"name\":\"a\",\"quantity\":1,\"lines\":" + lines + "}", 422, "TOO_MANY_LINES", "lines"),
                Arguments.of("{\"name\":\"\",\"quantity\":1,\"lines\":" + lines + "}", 422, "FIELDS_NOT_VALID", null),
                Arguments.of("{\"name\":\"" + "x".repeat(65_536) + "\"}", 413, "BODY_TOO_LARGE", null));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aBodyThatIsNoneIsAProblem(String body, int status, String code, @Nullable String field) throws Exception {
        int before = writes.worked();
        Answer answer = till.browser.post(TrialWrites.PATH, body, "Idempotency-Key", "trouble");
        assertProblem(answer, status, code);
        assertThat(answer.json().path("field").asString(null)).isEqualTo(field);
        assertThat(answer.json().path("errors").size()).isEqualTo(code.equals("FIELDS_NOT_VALID") ? 2 : 0);
        assertThat(writes.worked()).isEqualTo(before);
    }

    @Test
    void anAddressAMethodOrAFormThatIsNoneIsAProblem() throws Exception {
        assertProblem(till.browser.get("/api/till/v1/nowhere"), 404, "NO_SUCH_ADDRESS");
        assertProblem(till.browser.get("/api/till/v2/device"), 404, "NO_SUCH_ADDRESS");
        Answer method = till.browser.get(MEMBERS);
        assertProblem(method, 405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).isEqualTo("POST");
        assertProblem(
                till.browser.send("POST", MEMBERS, "phone=1", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "WRONG_CONTENT_TYPE");
        assertProblem(till.browser.get(DEVICE, "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Nested
    @Tag("P47")
    class Lookups {

        @Test
        void findAMemberByPhoneByHerCodeAndByThatOfHerCoupon() throws Exception {
            String coupon = stores.coupon().code().value();
            for (String by : List.of(
                    "{\"phone\":\"(201) 555-0101\"}",
                    "{\"memberCode\":\"" + TwoStores.MEMBER.value() + "\"}",
                    "{\"couponCode\":\"" + coupon.toLowerCase(Locale.ROOT) + "\"}")) {
                Answer answer = till.browser.post(MEMBERS, by);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.json().path("member").asString()).isEqualTo(TwoStores.MEMBER.value());
                assertThat(answer.json().path("name").asString()).isEqualTo("M••• M•••");
                assertThat(answer.text()).doesNotContain("Memberful", "2015550101");
            }
        }

        @Test
        void tellWhatMayBeRedeemedNow() throws Exception {
            Answer answer = till.browser.post(MEMBERS, "{\"phone\":\"+12015550101\"}");
            List<String> statuses = new ArrayList<>();
            answer.json()
                    .path("coupons")
                    .forEach(one -> statuses.add(one.path("status").asString()));
            assertThat(statuses).isNotEmpty().containsOnly("ISSUED");
            String code = answer.json().path("coupons").path(0).path("code").asString();
            Answer coupon = till.browser.post(COUPONS, "{\"code\":\"" + code + "\"}");
            assertThat(coupon.status()).isEqualTo(200);
            assertThat(coupon.json()).isEqualTo(answer.json().path("coupons").path(0));
        }

        @Test
        void takeExactlyOneOfTheThree() throws Exception {
            assertProblem(till.browser.post(MEMBERS, "{}"), 422, "ONE_OF_FIELDS");
            assertProblem(till.browser.post(MEMBERS, "{\"phone\":\"1\",\"couponCode\":\"1\"}"), 422, "ONE_OF_FIELDS");
            assertProblem(till.browser.post(COUPONS, "{}"), 422, "FIELD_MISSING");
        }

        @Test
        void ofWhatThereIsNotAreCountedForTheStoreAndNotForOthers() throws Exception {
            TillBrowser elsewhere = registered("Till", TwoStores.ELSEWHERE).browser;
            for (int i = 0; i < UNKNOWN_A_MINUTE / 3; i++) {
                assertProblem(elsewhere.post(MEMBERS, "{\"phone\":\"+1201555019" + i + "\"}"), 404, "MEMBER_UNKNOWN");
                assertProblem(elsewhere.post(MEMBERS, "{\"memberCode\":\"nobody\"}"), 404, "MEMBER_UNKNOWN");
                assertProblem(elsewhere.post(COUPONS, "{\"code\":\"nothing\"}"), 404, "COUPON_UNKNOWN");
            }
            int asked = 0;
            Answer answer;
            do {
                answer = elsewhere.post(COUPONS, "{\"code\":\"nothing\"}");
            } while (answer.status() == 404 && ++asked < UNKNOWN_A_MINUTE);
            assertProblem(answer, 429, "TOO_MANY_UNKNOWN");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            assertThat(till.browser
                            .post(MEMBERS, "{\"phone\":\"+12015550101\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @Tag("P50")
    class Repeated {

        private static void forgetAnswer(String key) {
            JdbcClient jdbc = JdbcClient.create(application.database("durablePool"));
            assertThat(jdbc.sql("delete from till_answer where device_id = ? and request_key = ?")
                            .params(till.device.value(), key)
                            .update())
                    .isEqualTo(1);
        }

        private int events(String key) {
            return application.get(EventLog.class).stream(TrialWrites.stream(till.device.value(), key), 0)
                    .size();
        }

        private void assertSame(Answer again, Answer first) {
            assertThat(again.status()).isEqualTo(first.status());
            assertThat(again.http().body()).isEqualTo(first.http().body());
            assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        }

        @Test
        void getsTheSameAnswerByteForByte() throws Exception {
            int before = writes.worked();
            Answer first = write("same", "Basket");
            assertThat(first.status()).as(first.text()).isEqualTo(201);
            assertThat(first.header("Idempotent-Replay")).isEmpty();
            Answer again = write("same", "Basket");
            assertSame(again, first);
            assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
            assertThat(writes.worked()).isEqualTo(before + 1);
            assertThat(events("same")).isEqualTo(1);
        }

        /** A process that was killed between deciding and keeping the answer. */
        @Test
        void afterItsAnswerWasLostMeetsWhatTheLogHolds() throws Exception {
            int before = writes.worked();
            Answer first = write("lost", "Basket");
            forgetAnswer("lost");
            Answer again = write("lost", "Basket");
            assertThat(writes.worked()).isEqualTo(before + 2);
            assertSame(again, first);
            assertThat(again.header("Idempotent-Replay")).isEmpty();
            assertThat(events("lost")).isEqualTo(1);
        }

        @Test
        void withAnotherRequestIsRefused() throws Exception {
            write("reused", "Basket");
            assertProblem(write("reused", "Another"), 422, "IDEMPOTENCY_KEY_REUSED");
            assertThat(events("reused")).isEqualTo(1);
        }

        @Test
        void readsARefusalAgain() throws Exception {
            int before = writes.worked();
            Answer first = write("refusal", TrialWrites.REFUSED);
            assertProblem(first, 422, "TillDeviceRefusal.NAME_TOO_LONG");
            assertThat(first.json().path("field").asString()).isEqualTo("name");
            assertThat(first.json().path("detail").asString()).contains("80");
            assertSame(write("refusal", TrialWrites.REFUSED), first);
            assertThat(writes.worked()).isEqualTo(before + 1);
        }

        @Test
        void isTriedAnewAfterAFailure() throws Exception {
            int before = writes.worked();
            Answer first = write("failure", TrialWrites.FAILS);
            assertProblem(first, 500, "INTERNAL");
            assertThat(first.json().path("incident").asString()).isNotBlank();
            assertThat(first.text()).doesNotContain("Exception", "at io.");
            assertProblem(write("failure", TrialWrites.FAILS), 500, "INTERNAL");
            assertThat(writes.worked()).isEqualTo(before + 2);
        }

        @Test
        void besideTheFirstWaitsForItsAnswer() throws Exception {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            int before = writes.worked();
            writes.hold(() -> {
                inside.countDown();
                awaited(goOn);
            });
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Answer> first = threads.submit(() -> write("beside", "Basket"));
                awaited(inside);
                Future<Answer> second = threads.submit(() -> write("beside", "Basket"));
                assertProblem(write("beside", "Another"), 422, "IDEMPOTENCY_KEY_REUSED");
                goOn.countDown();
                assertThat(first.get().status()).isEqualTo(201);
                assertSame(second.get(), first.get());
            }
            assertThat(writes.worked()).isEqualTo(before + 1);
            assertThat(events("beside")).isEqualTo(1);
        }

        @Test
        void withoutAKeyOrWithOneThatIsNoneIsRefused() throws Exception {
            assertProblem(
                    till.browser.post(TrialWrites.PATH, "{\"name\":\"a\",\"quantity\":1}"),
                    400,
                    "IDEMPOTENCY_KEY_MISSING");
            assertProblem(write("x".repeat(65), "a"), 400, "IDEMPOTENCY_KEY_MALFORMED");
            assertProblem(write("a b", "a"), 400, "IDEMPOTENCY_KEY_MALFORMED");
            assertThat(write("!" + "~".repeat(63), "a").status()).isEqualTo(201);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTillsClockCountsWithinFiveMinutes() throws Exception {
        String body = "{\"name\":\"a\",\"quantity\":1}";
        Instant at = Instant.now().minus(Duration.ofMinutes(4));
        Answer answer = till.browser.post(
                TrialWrites.PATH, body, "Idempotency-Key", "clock", "Sanshan-Occurred-At", at.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(Instant.parse(answer.json().path("at").asString())).isEqualTo(at);

        Answer far = till.browser.post(
                TrialWrites.PATH,
                body,
                "Idempotency-Key",
                "far",
                "Sanshan-Occurred-At",
                Instant.now().plus(Duration.ofMinutes(6)).toString());
        assertProblem(far, 422, "CLOCK_TOO_FAR_OFF");
        assertThat(Instant.parse(far.json().path("serverTime").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertProblem(
                till.browser.post(
                        TrialWrites.PATH, body, "Idempotency-Key", "none", "Sanshan-Occurred-At", "yesterday"),
                400,
                "CLOCK_MALFORMED");
    }

    @Nested
    class Described {

        private JsonNode document() throws Exception {
            Answer answer = new TillBrowser(application.url(), null).get("/api/till/v1/openapi.json");
            assertThat(answer.status()).isEqualTo(200);
            return answer.json();
        }

        /** The addresses of this package, as the running application has them. */
        private Map<String, HandlerMethod> handlers() {
            Map<String, HandlerMethod> handlers = new TreeMap<>();
            application
                    .context()
                    .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                    .values()
                    .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                        if (handler.getBeanType().getPackageName().equals("io.sanshan.ui.till")
                                && handler.getBeanType().isAnnotationPresent(RestController.class)) {
                            info.getPatternValues().forEach(path -> info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> handlers.put(method + " " + path, handler)));
                        }
                    }));
            return handlers;
        }

        private JsonNode operation(JsonNode document, String address) {
            int space = address.indexOf(' ');
            return document.path("paths")
                    .path(address.substring(space + 1))
                    .path(address.substring(0, space).toLowerCase(Locale.ROOT));
        }

        @Test
        void everyHandlerWithTheProblemsThatItAnswers() throws Exception {
            JsonNode document = document();
            Map<String, HandlerMethod> handlers = handlers();
            assertThat(handlers).hasSizeGreaterThan(3).containsKey("POST " + TrialWrites.PATH);
            handlers.forEach((address, handler) -> {
                JsonNode operation = operation(document, address);
                List<String> expected = new ArrayList<>(List.of("401", "403", "406", "429", "500", "503"));
                if (address.startsWith("POST")) {
                    expected.addAll(List.of("400", "404", "413", "415", "422"));
                }
                boolean writes = Arrays.stream(handler.getMethod().getAnnotations())
                        .anyMatch(one -> one.annotationType().getSimpleName().equals("TillWrite"));
                if (writes) {
                    expected.add("409");
                }
                for (String status : expected) {
                    assertThat(operation
                                    .path("responses")
                                    .path(status)
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asString(""))
                            .as(address + ' ' + status)
                            .isEqualTo("#/components/schemas/Problem");
                }
                List<String> headers = new ArrayList<>();
                operation.path("parameters").forEach(one -> {
                    if (one.path("in").asString("").equals("header")) {
                        headers.add(one.path("name").asString(""));
                    }
                });
                assertThat(headers)
                        .as(address)
                        .isEqualTo(writes ? List.of("Idempotency-Key", "Sanshan-Occurred-At") : List.of());
            });
            assertThat(document.path("paths").properties())
                    .hasSameSizeAs(handlers.keySet().stream()
                            .map(address -> address.substring(address.indexOf(' ')))
                            .distinct()
                            .toList());
        }

        @Test
        void everyCodeOfTheClosedList() throws Exception {
            List<String> listed = new ArrayList<>();
            document()
                    .path("components")
                    .path("schemas")
                    .path("Problem")
                    .path("properties")
                    .path("code")
                    .path("enum")
                    .forEach(code -> listed.add(code.asString()));
            assertThat(listed)
                    .doesNotHaveDuplicates()
                    .contains("IDEMPOTENCY_KEY_REUSED", "CLOCK_TOO_FAR_OFF", "LogRefusal.REPEATED")
                    .containsAll(Arrays.stream(CouponRefusal.values())
                            .map(CouponRefusal::code)
                            .toList())
                    .containsAll(Arrays.stream(
                                    Class.forName("io.sanshan.ui.till.TillCode").getEnumConstants())
                            .map(String::valueOf)
                            .toList());
        }

        @Test
        void onAPageWithoutAScript() throws Exception {
            TillBrowser anybody = new TillBrowser(application.url(), null);
            Answer page = anybody.get("/api/till/v1/docs", "Accept-Language", "zh-CN");
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.text())
                    .contains("POST " + TrialWrites.PATH, "COUPON_UNKNOWN", "没有这个券码对应的券")
                    .doesNotContain("<script", "https://", "!till");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }
}
