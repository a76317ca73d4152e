package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.ExpireCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineRedemptionUploaded;
import io.sanshan.domain.coupon.OfflineBundleEvent.Uploaded;
import io.sanshan.domain.coupon.OfflineCommand.CloseOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.IssueOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.UploadOfflineRedemption;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A till without a line")
@Tag("A11")
@Timeout(60)
class OfflineBundleTest extends PiecesAtTills {

    private static final Instant GOOD_UNTIL = THEN.plus(Duration.ofHours(12));
    private static final Instant LATER = THEN.plus(Duration.ofHours(1));

    OfflineBundleTest() {
        super(new TermsOnPaper(terms(FIVE_OFF)));
    }

    private static OfflineBundleId bundle(String till, int number) {
        return OfflineBundleId.of(TillDeviceId.named(till), number);
    }

    private static IssueOfflineBundle issuing(OfflineBundleId bundle, int redemptions, long money, Instant until) {
        return new IssueOfflineBundle(
                bundle, STORE, new OfflineContent(until, redemptions, usd(money), 100, 0, "digest", "key"));
    }

    private static UploadOfflineRedemption told(OfflineBundleId bundle, int sequence, long piece) {
        return told(bundle, sequence, coupon(piece), true, 500);
    }

    private static UploadOfflineRedemption told(
            OfflineBundleId bundle, int sequence, @Nullable CouponId coupon, boolean listed, long given) {
        return new UploadOfflineRedemption(
                bundle, STORE, sequence, coupon, listed, TEA_AND_RICE, usd(given), "sale " + sequence);
    }

    private static OfflineBundleId given(Counter counter, int redemptions, long money) {
        OfflineBundleId bundle = bundle("till", 1);
        assertThat(counter.ask(issuing(bundle, redemptions, money, GOOD_UNTIL), THEN))
                .isNull();
        return bundle;
    }

    private <T> List<T> events(Class<T> kind) {
        return counter.log().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private OfflineOverspent overspent() {
        return events(OfflineOverspent.class).getLast();
    }

    @Test
    @DisplayName("has redeemed what it uploads, at the time at which it did")
    void hasRedeemedWhatItUploads() {
        issued(1);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        assertThat(counter.ask(told(bundle, 1, 1), LATER)).isNull();
        OfflineRedemptionUploaded uploaded =
                events(OfflineRedemptionUploaded.class).getFirst();
        assertThat(uploaded.sale()).isEqualTo("sale 1");
        assertThat(events(CouponRedeemed.class)).singleElement().satisfies(redeemed -> {
            assertThat(redeemed.redemption()).isEqualTo(uploaded.redemption());
            assertThat(redeemed.discount()).isEqualTo(usd(500));
        });
    }

    @Test
    @DisplayName("uploads each of its numbers once")
    void uploadsEachNumberOnce() {
        issued(2);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        counter.ask(told(bundle, 1, 1), LATER);
        assertThat(counter.ask(told(bundle, 1, 2), LATER)).isEqualTo(Refusal.of(OfflineRefusal.SEQUENCE_USED, 1));
        assertThat(events(Uploaded.class)).hasSize(1);
        assertThat(events(CouponRedeemed.class)).hasSize(1);
    }

    @Test
    @DisplayName("has overspent what was redeemed elsewhere in between, and redeems it no second time")
    void hasOverspentWhatWasRedeemedElsewhere() {
        issued(1);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        counter.ask(RedeemCoupons.one(basket(1), coupon(1), STORE, TEA_AND_RICE), THEN);
        assertThat(counter.ask(told(bundle, 1, 1), LATER)).isNull();
        assertThat(overspent().lost()).isEqualTo(usd(500));
        assertThat(overspent().redemption()).isNull();
        assertThat(overspent().covered()).isTrue();
        assertThat(overspent().reason().is(CouponRefusal.ALREADY_REDEEMED)).isTrue();
        assertThat(events(CouponRedeemed.class)).hasSize(1);
    }

    @Test
    @DisplayName("has redeemed a coupon that expired before the upload, and not one that had expired before")
    void redeemsWhatExpiredSince() {
        issued(2);
        OfflineBundleId bundle = bundle("till", 1);
        Instant end = events(CouponIssued.class).getFirst().validUntil();
        counter.ask(issuing(bundle, 10, 5_000, end.plus(Duration.ofHours(1))), end.minus(Duration.ofHours(2)));
        for (int piece = 1; piece <= 2; piece++) {
            assertThat(counter.ask(new ExpireCoupon(coupon(piece)), end)).isNull();
        }
        counter.ask(told(bundle, 1, 1), end.minus(Duration.ofHours(1)));
        assertThat(events(OfflineOverspent.class)).isEmpty();
        assertThat(events(CouponRedeemed.class)).hasSize(1);
        counter.ask(told(bundle, 2, 2), end.plusSeconds(1));
        assertThat(overspent().reason().is(CouponRefusal.COUPON_EXPIRED)).isTrue();
    }

    @Test
    @DisplayName("goes beyond its bundle in count, money, time or list: the coupon is used up, and it is on record")
    void goesBeyondItsBundle() {
        issued(5);
        OfflineBundleId bundle = given(counter, 2, 900);
        counter.ask(told(bundle, 1, coupon(1), false, 500), LATER);
        assertThat(overspent().reason().is(OfflineRefusal.NOT_IN_BUNDLE)).isTrue();
        counter.ask(told(bundle, 2, 2), GOOD_UNTIL.plus(Duration.ofMinutes(5)));
        assertThat(overspent().reason().is(OfflineRefusal.OUTSIDE_BUNDLE_TIME)).isTrue();
        counter.ask(told(bundle, 3, 3), GOOD_UNTIL.plus(Duration.ofMinutes(4)));
        counter.ask(told(bundle, 4, 4), LATER);
        assertThat(overspent().reason()).isEqualTo(Refusal.of(OfflineRefusal.TOO_MUCH_MONEY, 400, "USD"));
        assertThat(events(OfflineOverspent.class)).hasSize(3).allSatisfy(event -> {
            assertThat(event.covered()).isFalse();
            assertThat(event.lost()).isEqualTo(usd(500));
            assertThat(event.redemption()).isNotNull();
        });
        assertThat(events(CouponRedeemed.class)).hasSize(4);
    }

    @Test
    @DisplayName("gives more or less than the terms: the terms stand, and the difference is lost")
    void givesMoreThanTheTerms() {
        issued(2);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        counter.ask(told(bundle, 1, coupon(1), true, 700), LATER);
        assertThat(overspent().reason()).isEqualTo(Refusal.of(OfflineRefusal.OTHER_DISCOUNT, 500, "USD"));
        assertThat(overspent().lost()).isEqualTo(usd(200));
        counter.ask(told(bundle, 2, coupon(2), true, 300), LATER);
        assertThat(overspent().lost()).isEqualTo(usd(0));
    }

    @Test
    @DisplayName("takes a code that there is not")
    void takesACodeThatThereIsNot() {
        OfflineBundleId bundle = given(counter, 10, 5_000);
        counter.ask(told(bundle, 1, null, false, 500), LATER);
        assertThat(overspent().reason()).isEqualTo(Refusal.of(OfflineRefusal.CODE_UNKNOWN));
        assertThat(overspent().coupon()).isNull();
        assertThat(overspent().covered()).isFalse();
        counter.ask(told(bundle, 2, null, true, 500), LATER);
        assertThat(overspent().covered()).as("the bundle listed it: it counts").isTrue();
    }

    @Test
    @DisplayName("has one bundle at a time")
    void hasOneBundleAtATime() {
        OfflineBundleId first = given(counter, 10, 5_000);
        OfflineBundleId second = bundle("till", 2);
        assertThat(counter.ask(issuing(second, 10, 5_000, GOOD_UNTIL), LATER))
                .isEqualTo(Refusal.of(OfflineRefusal.BUNDLE_OPEN, first));
        assertThat(counter.ask(new CloseOfflineBundle(first, 0), LATER)).isNull();
        assertThat(counter.ask(issuing(second, 10, 5_000, GOOD_UNTIL), LATER)).isNull();
        assertThat(counter.ask(issuing(bundle("till", 3), 10, 5_000, GOOD_UNTIL), GOOD_UNTIL))
                .isNull();
    }

    @Test
    @DisplayName(
            "closes a bundle once, with no fewer redemptions than are known, and uploads what is missing afterwards")
    void closesOnce() {
        issued(2);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        counter.ask(told(bundle, 1, 1), LATER);
        assertThat(counter.ask(new CloseOfflineBundle(bundle, 0), LATER))
                .isEqualTo(Refusal.of(OfflineRefusal.COUNT_TOO_SMALL, 1));
        assertThat(counter.ask(new CloseOfflineBundle(bundle, 2), LATER)).isNull();
        assertThat(counter.ask(new CloseOfflineBundle(bundle, 2), LATER))
                .isEqualTo(Refusal.of(OfflineRefusal.BUNDLE_CLOSED));
        assertThat(counter.ask(told(bundle, 2, 2), LATER)).isNull();
        assertThat(events(OfflineRedemptionUploaded.class)).hasSize(2);
    }

    @Test
    @DisplayName("redeems without a bundle what it redeems after it has said how many there were")
    void redeemsWithoutABundleOnceItIsClosed() {
        issued(2);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        assertThat(counter.ask(new CloseOfflineBundle(bundle, 1), LATER)).isNull();
        counter.ask(told(bundle, 1, 1), LATER);
        assertThat(events(OfflineOverspent.class)).isEmpty();
        counter.ask(told(bundle, 2, 2), LATER);
        assertThat(overspent().reason()).isEqualTo(Refusal.of(OfflineRefusal.MORE_THAN_REPORTED, 1));
        assertThat(overspent().covered()).isFalse();
        assertThat(events(CouponRedeemed.class)).hasSize(2);
    }

    @Test
    @DisplayName("had redeemed a coupon that expired since: taken back it is expired, not good again")
    void staysExpiredWhenItIsTakenBack() {
        issued(1);
        OfflineBundleId bundle = bundle("till", 1);
        Instant end = events(CouponIssued.class).getFirst().validUntil();
        counter.ask(issuing(bundle, 10, 5_000, end), end.minus(Duration.ofHours(2)));
        counter.ask(new ExpireCoupon(coupon(1)), end);
        counter.ask(told(bundle, 1, 1), end.minus(Duration.ofHours(1)));
        RedemptionId redemption = events(CouponRedeemed.class).getFirst().redemption();
        counter.ask(new RollBackRedemption(redemption, List.of(coupon(1)), "wrong member"), end);
        assertThat(counter.ask(
                        RedeemCoupons.one(basket(1), coupon(1), STORE, TEA_AND_RICE), end.minus(Duration.ofHours(1))))
                .isEqualTo(Refusal.of(CouponRefusal.COUPON_EXPIRED, end));
    }

    /** Four tills each give the same coupons, upload in any order, twice, over two nodes. */
    @Test
    @DisplayName("loses exactly what several gave of one coupon, and never more than their bundles allow")
    void losesExactlyWhatSeveralGave() throws Exception {
        int tills = 4;
        int pieces = 12;
        issued(pieces);
        List<UploadOfflineRedemption> uploads = new ArrayList<>();
        for (int till = 1; till <= tills; till++) {
            OfflineBundleId bundle = bundle("till " + till, 1);
            counter.ask(issuing(bundle, pieces, 500L * pieces, GOOD_UNTIL), THEN);
            for (int piece = 1; piece <= pieces; piece++) {
                uploads.add(told(bundle, piece, piece));
                uploads.add(told(bundle, piece, piece));
            }
        }
        Collections.shuffle(uploads, new Random(11));
        Counter otherNode = counter.onAnotherNode();
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            UploadOfflineRedemption upload = uploads.get(i);
            Counter node = i % 2 == 0 ? counter : otherNode;
            callers.add(() -> decided(node, upload));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int accepted = 0;
            for (Future<Boolean> answer : threads.invokeAll(callers)) {
                accepted += answer.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(tills * pieces);
        }
        assertThat(events(CouponRedeemed.class).stream().map(CouponRedeemed::coupon))
                .doesNotHaveDuplicates()
                .hasSize(pieces);
        List<OfflineOverspent> lost = events(OfflineOverspent.class);
        assertThat(lost).hasSize((tills - 1) * pieces).allMatch(Uploaded::covered);
        assertThat(lost.stream().map(OfflineOverspent::lost).reduce(Money::plus))
                .contains(usd(500L * 36));
    }

    /** Asks until it is decided: who loses a race asks again. */
    private static boolean decided(Counter node, UploadOfflineRedemption command) {
        while (true) {
            try {
                return node.ask(command, LATER) == null;
            } catch (ConcurrencyException lostRace) {
                continue;
            }
        }
    }

    @Test
    void namesARedemptionByBundleAndNumber() {
        issued(1);
        OfflineBundleId bundle = given(counter, 10, 5_000);
        counter.ask(told(bundle, 7, 1), LATER);
        assertThat(events(CouponRedeemed.class).getFirst().redemption())
                .isEqualTo(RedemptionId.named(bundle.value() + "/7"));
    }
}
