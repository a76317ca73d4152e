package io.sanshan.whole;

import static io.sanshan.whole.OfflineTills.given;
import static io.sanshan.whole.TillCases.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CouponGiftCommands;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Money;
import io.sanshan.whole.OfflineTills.Bundle;
import io.sanshan.whole.OfflineTills.Till;
import io.sanshan.whole.TillBrowser.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a till takes along to redeem without a line and tells afterwards, on the whole application. */
@Tag("A11")
class OfflineTillTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TwoStores stores;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId fiveOff;

    @SuppressWarnings("NullAway.Init")
    private static CouponTemplateId forFriends;

    @BeforeAll
    static void start() throws Exception {
        application = WholeApplication.start(home, _ -> {}, "sanshan.till.burst=5000");
        stores = new TwoStores(application);
        stores.open();
        CouponTerms terms =
                CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30));
        fiveOff = stores.offer("five off", terms);
        forFriends = stores.offer("for friends", terms.inWallet(WalletTerms.NONE.given()));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Till till() throws Exception {
        return Till.registered(List.of(application), stores, "Till", TwoStores.STORE);
    }

    private static Till allowed() throws Exception {
        return till().allowed(application, stores, 10, 5_000);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static JsonNode became(Answer answer, int place) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("redemptions").path(place);
    }

    @Test
    void isNotAllowedUnlessHeadquartersSaysSo() throws Exception {
        assertProblem(till().issue(), 422, "OfflineRefusal.OFFLINE_NOT_ALLOWED");
    }

    @Test
    void listsTheCouponsOfTheStoreAndNoneInClear() throws Exception {
        CouponCode code = stores.issue(fiveOff);
        Bundle bundle = allowed().bundle();
        assertThat(bundle.has(code)).isTrue();
        assertThat(bundle.payload().path("redemptions").asInt()).isEqualTo(10);
        assertThat(bundle.payload().path("money").asLong()).isEqualTo(5_000);
        assertThat(Duration.between(
                        Instant.parse(bundle.payload().path("issuedAt").asString()),
                        Instant.parse(bundle.payload().path("goodUntil").asString())))
                .isEqualTo(Duration.ofHours(12));
        assertThat(bundle.list().toString()).doesNotContain(code.value());
        Till other = Till.registered(List.of(application), stores, "Till", TwoStores.ELSEWHERE)
                .allowed(application, stores, 10, 5_000);
        assertThat(other.bundle().hashes()).isEmpty();
        String list = bundle.payload().path("list").asString();
        assertProblem(other.browser().get(OfflineTills.DOCUMENTS + list), 404, "DOCUMENT_UNKNOWN");
    }

    @Test
    void isTheSameListWhileNothingChanged() throws Exception {
        Bundle first = allowed().bundle();
        Bundle second = allowed().bundle();
        assertThat(second.payload().path("list")).isEqualTo(first.payload().path("list"));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void isSignedAndNoLongerWhenTampered() throws Exception {
        Till till = allowed();
        String key = UUID.randomUUID().toString();
        Answer answer = till.browser().post(OfflineTills.BUNDLES, "{}", "Idempotency-Key", key);
        String jws = answer.json().path("bundle").asString();
        String x = till.browser()
                .get(OfflineTills.KEYS)
                .json()
                .path("keys")
                .path(0)
                .path("x")
                .asString();
        assertThat(VerifiedBundle.isSigned(jws, x)).isTrue();
        int middle = jws.indexOf('.') + 40;
        char other = jws.charAt(middle) == 'A' ? 'B' : 'A';
        assertThat(VerifiedBundle.isSigned(jws.substring(0, middle) + other + jws.substring(middle + 1), x))
                .isFalse();
        Answer again = till.browser().post(OfflineTills.BUNDLES, "{}", "Idempotency-Key", key);
        assertThat(again.text()).isEqualTo(answer.text());
    }

    @Test
    void isTheExampleOfTheReference() throws Exception {
        String source = Files.readString(Path.of("src/test/java/io/sanshan/whole/VerifiedBundle.java"));
        String example = source.substring(
                source.indexOf("    static boolean isSigned"), source.indexOf("    // The reference ends here."));
        assertThat(Files.readString(Path.of("../docs/till-api.md")))
                .contains(example.lines()
                        .map(line -> line.isBlank() ? "" : line.substring(4))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void staysGoodWhenTheKeyIsRotated() throws Exception {
        Bundle before = allowed().bundle();
        OfflineTills.rotateKey(application, stores);
        Till till = allowed();
        Bundle after = till.bundle();
        assertThat(after.jws().substring(0, after.jws().indexOf('.')))
                .isNotEqualTo(before.jws().substring(0, before.jws().indexOf('.')));
        // Its key is still listed: reading it looks at the signature.
        Bundle.read(till.browser(), before.jws());
    }

    @Test
    void redeemsWhatIsUploadedOnceHoweverOftenItIsTold() throws Exception {
        CouponCode code = stores.issue(fiveOff);
        Till till = allowed();
        Bundle bundle = till.bundle();
        String upload = bundle.upload(given(7, code, now(), 500));
        JsonNode first = became(till.upload(upload), 0);
        assertThat(first.path("outcome").asString()).isEqualTo("REDEEMED");
        assertThat(first.path("already").asBoolean()).isFalse();
        JsonNode again = became(till.upload(upload), 0);
        assertThat(again.path("already").asBoolean()).isTrue();
        assertThat(again.path("redemption")).isEqualTo(first.path("redemption"));
        assertThat(OfflineTills.redemptions(application, stores.couponOf(code))).isEqualTo(1);
        JsonNode other = became(till.upload(bundle.upload(given(7, code, now().minusSeconds(9), 500))), 0);
        assertThat(other.path("outcome").asString()).isEqualTo("NUMBER_USED");
        Answer back = till.browser()
                .post(
                        "/api/till/v1/redemptions/" + first.path("redemption").asString() + "/rollback",
                        "{\"reason\":\"wrong member\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    /** A giver who used it without a line before has nothing left to give, whatever reached the till first. */
    @Test
    void redeemsWhatWasGivenToAFriendSince() throws Exception {
        CouponCode code = stores.issue(forFriends);
        CouponId coupon = stores.couponOf(code);
        Till till = allowed();
        Bundle bundle = till.bundle();
        Instant paid = now();
        Caller giver = new Caller.OfMember(TwoStores.MEMBER);
        UsedBrand.done(application.get(CouponGiftCommands.class).offer(stores.request(giver), coupon));
        application.awaitReadModels();
        String secret = Objects.requireNonNull(
                application.get(CouponGiftQueries.class).openOffers(giver).get(coupon));
        UsedBrand.done(application
                .get(CouponGiftCommands.class)
                .take(stores.request(new Caller.OfMember(TwoStores.OTHER_MEMBER)), secret));
        application.awaitReadModels();
        JsonNode told = became(till.upload(bundle.upload(given(1, code, paid, 500))), 0);
        assertThat(told.path("outcome").asString()).isEqualTo("REDEEMED");
        assertThat(OfflineTills.redemptions(application, coupon)).isEqualTo(1);
    }

    @Test
    void saysWhatShouldNotHaveBeenGiven() throws Exception {
        CouponCode used = stores.issue(fiveOff);
        CouponCode good = stores.issue(fiveOff);
        Till till = till().allowed(application, stores, 10, 600);
        Bundle bundle = till.bundle();
        CouponCode later = stores.issue(fiveOff);
        Answer online = till.browser()
                .post(
                        RedemptionCases.REDEEM,
                        RedemptionCases.body(OfflineTills.BASKET, "", used),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(online.status()).as(online.text()).isEqualTo(201);
        Answer answer = till.upload(bundle.closing(
                5,
                given(1, used, now(), 500),
                given(2, "0000-0000-0000-0000", now(), 500, OfflineTills.BASKET),
                given(3, later, now(), 500),
                given(4, good, now(), 500)));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i ->
                                became(answer, i).path("conflict").path("code").asString("")))
                .containsExactly(
                        "CouponRefusal.ALREADY_REDEEMED",
                        "OfflineRefusal.CODE_UNKNOWN",
                        "OfflineRefusal.NOT_IN_BUNDLE",
                        "OfflineRefusal.TOO_MUCH_MONEY");
        assertThat(answer.json().path("closed").asBoolean()).isTrue();
        assertThat(became(answer, 0).path("overspent").asLong()).isEqualTo(500);
        assertThat(became(answer, 2).path("conflict").path("detail").asString()).doesNotStartWith("!");
        assertThat(OfflineTills.redemptions(application, stores.couponOf(good))).isEqualTo(1);
        assertThat(OfflineTills.overspent(application, bundle.id()))
                .extracting(event -> event.covered())
                .containsExactly(true, false, false, false);
    }

    @Test
    void hasOneBundleAtATimeAndClosesItWithItsNumber() throws Exception {
        CouponCode code = stores.issue(fiveOff);
        Till till = allowed();
        Bundle bundle = till.bundle();
        assertProblem(till.issue(), 422, "OfflineRefusal.BUNDLE_OPEN");
        Answer tooFew = till.upload(bundle.closing(0, given(1, code, now(), 500)));
        assertThat(tooFew.json().path("closed").asBoolean()).isFalse();
        assertThat(tooFew.json().path("closing").path("code").asString()).isEqualTo("OfflineRefusal.COUNT_TOO_SMALL");
        assertThat(till.upload(bundle.closing(1)).json().path("closed").asBoolean())
                .isTrue();
        assertThat(till.upload(bundle.closing(1)).json().path("closed").asBoolean())
                .isTrue();
        assertThat(till.bundle().id()).endsWith("~2");
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        CouponCode code = stores.issue(fiveOff);
        Till till = allowed();
        Bundle bundle = till.bundle();
        long before = OfflineTills.overspent(application, bundle.id()).size();
        String good = given(1, code, now(), 500);
        assertProblem(till.upload(bundle.upload(good).replace("~1", "~9")), 404, "LogRefusal.UNKNOWN");
        assertProblem(till.upload("{\"bundle\":\"mine\",\"redemptions\":[]}"), 404, "LogRefusal.UNKNOWN");
        assertProblem(allowed().upload(bundle.upload(good)), 404, "LogRefusal.UNKNOWN");
        assertProblem(till.upload(bundle.upload(given(0, code, now(), 500))), 422, "FIELD_OUT_OF_RANGE");
        assertProblem(till.upload(bundle.upload(given(1, code, now(), -1))), 422, "FIELD_OUT_OF_RANGE");
        assertProblem(
                till.upload(bundle.upload(given(1, code, now().plus(Duration.ofMinutes(6)), 500))),
                422,
                "FIELD_OUT_OF_RANGE");
        assertProblem(
                till.upload(
                        bundle.upload(given(1, code.value(), now(), 500, OfflineTills.BASKET.replace("USD", "EUR")))),
                422,
                "FIELD_OUT_OF_RANGE");
        assertProblem(till.upload(bundle.upload(good.replace("\"discount\":500,", ""))), 422, "FIELD_MISSING");
        assertProblem(till.upload(bundle.closing(1, good).replace(",\"count\":1", "")), 422, "FIELD_MISSING");
        assertProblem(till.upload(bundle.upload(good.replace("sale", "ticket"))), 400, "UNKNOWN_FIELD");
        assertProblem(
                till.upload(bundle.upload(IntStream.rangeClosed(1, 101)
                        .mapToObj(i -> given(i, code, now(), 500))
                        .toArray(String[]::new))),
                422,
                "FIELD_OUT_OF_RANGE");
        assertProblem(till.browser().post(OfflineTills.UPLOADS, bundle.upload(good)), 400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(OfflineTills.overspent(application, bundle.id())).hasSize((int) before);
        assertThat(OfflineTills.redemptions(application, stores.couponOf(code))).isZero();
    }
}
