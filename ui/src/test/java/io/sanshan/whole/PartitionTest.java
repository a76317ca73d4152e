package io.sanshan.whole;

import static io.sanshan.whole.OfflineTills.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Money;
import io.sanshan.whole.OfflineTills.Bundle;
import io.sanshan.whole.OfflineTills.Till;
import io.sanshan.whole.TillBrowser.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet of tills, most of them without a line, redeems the same coupons; what they tell afterwards comes shuffled, in parts and more
 * than once.
 */
@Tag("A11")
class PartitionTest {

    private static final int TILLS = 4;
    private static final int COUPONS = 12;
    private static final long FIVE = 500;

    @TempDir
    Path folder;

    @Test
    void redeemsOnceAndReportsTheRest() throws Exception {
        try (WholeApplication only = WholeApplication.start(folder, _ -> {}, "sanshan.till.burst=5000")) {
            redeemsOnce(List.of(only));
        }
    }

    private static void redeemsOnce(List<WholeApplication> nodes) throws Exception {
        WholeApplication node = nodes.getFirst();
        TwoStores stores = new TwoStores(node);
        stores.open();
        CouponTemplateId template = stores.offer(
                "five off",
                CouponTerms.of(new Discount.AmountOff(new Money(FIVE, "USD")), new Validity.AfterIssue(0, 30)));
        List<CouponCode> codes = new ArrayList<>();
        for (int i = 0; i < COUPONS; i++) {
            codes.add(stores.issue(template));
        }
        nodes.forEach(WholeApplication::awaitReadModels);
        List<Till> tills = new ArrayList<>();
        List<Bundle> bundles = new ArrayList<>();
        for (int i = 0; i < TILLS; i++) {
            Till till = Till.registered(nodes, stores, "Till " + i, TwoStores.STORE)
                    .allowed(node, stores, COUPONS, COUPONS * FIVE);
            tills.add(till);
            bundles.add(till.bundle());
        }
        List<Callable<Answer>> asked = asked(tills, bundles, codes);
        Collections.shuffle(asked, new Random(4));
        try (ExecutorService line = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : line.invokeAll(asked)) {
                assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 201, 422);
            }
        }
        for (CouponCode code : codes) {
            assertThat(OfflineTills.redemptions(node, stores.couponOf(code))).isEqualTo(1);
        }
        long redeemedOffline = 0;
        for (int i = 0; i < TILLS; i++) {
            Bundle bundle = bundles.get(i);
            Answer closed = tills.get(i).upload(bundle.closing(COUPONS));
            assertThat(closed.json().path("closed").asBoolean())
                    .as(closed.text())
                    .isTrue();
            List<OfflineOverspent> lost = OfflineTills.overspent(node, bundle.id());
            assertThat(lost).allSatisfy(event -> {
                assertThat(event.lost()).isEqualTo(new Money(FIVE, "USD"));
                assertThat(event.covered()).isTrue();
            });
            redeemedOffline += COUPONS - lost.size();
        }
        node.awaitReadModels();
        OfflineQueries queries = node.get(OfflineQueries.class);
        List<OfflineBundleCard> cards = queries.list(Visitor.MANAGER.caller(), null, new Slice.Range(0, 100))
                .rows();
        assertThat(cards).hasSize(TILLS).allSatisfy(card -> {
            assertThat(card.uploaded()).isEqualTo(COUPONS);
            assertThat(card.missing()).isZero();
            assertThat(card.given().minor())
                    .isLessThanOrEqualTo(card.content().money().minor());
            assertThat(card.lost().minor())
                    .isLessThanOrEqualTo(card.content().money().minor());
        });
        // Whatever was given and redeemed no coupon is lost, to the cent.
        assertThat(queries.lost(Visitor.HEADQUARTERS.caller(), null))
                .containsExactly(new Money(FIVE * (TILLS * COUPONS - redeemedOffline), "USD"));
        assertThat(redeemedOffline).isLessThanOrEqualTo(COUPONS);
    }

    /** Each till gave each coupon; every third was redeemed by a till with a line, too. All is told twice, and in parts. */
    private static List<Callable<Answer>> asked(List<Till> tills, List<Bundle> bundles, List<CouponCode> codes) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Callable<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < tills.size(); i++) {
            Till till = tills.get(i);
            Bundle bundle = bundles.get(i);
            for (int c = 0; c < codes.size(); c += 2) {
                String part =
                        bundle.upload(given(c + 1, codes.get(c), at, FIVE), given(c + 2, codes.get(c + 1), at, FIVE));
                int turn = c / 2 + i;
                asked.add(() -> till.upload(turn, part));
                asked.add(() -> till.upload(turn + 1, part));
            }
        }
        for (int c = 0; c < codes.size(); c += 3) {
            String body = RedemptionCases.body(OfflineTills.BASKET, "", codes.get(c));
            asked.add(() -> tills.getFirst()
                    .browser()
                    .post(
                            RedemptionCases.REDEEM,
                            body,
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
        }
        return asked;
    }
}
