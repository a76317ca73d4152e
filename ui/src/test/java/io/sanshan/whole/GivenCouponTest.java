package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponGiftCommands;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many friends with the same link, on the whole application: on one node, and on two nodes on one MySQL. */
@Tag("P14")
class GivenCouponTest {

    private static final int FRIENDS = 24;
    private static final CouponTerms GIVEN = CouponTerms.of(
                    new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30))
            .inWallet(WalletTerms.NONE.given());
    private static final Caller GIVER = new Caller.OfMember(TwoStores.MEMBER);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isOneFriendsOnOneNode() throws Exception {
        NodesOnTrial.one(folder, GivenCouponTest::isOneFriends);
    }

    @Test
    void isOneFriendsOnTwoNodes() throws Exception {
        NodesOnTrial.two(folder, GivenCouponTest::isOneFriends);
    }

    private static void isOneFriends(List<WholeApplication> nodes) throws Exception {
        WholeApplication node = nodes.getFirst();
        TwoStores stores = new TwoStores(node);
        stores.open();
        CouponTemplateId template = stores.offer("for friends", GIVEN);
        UsedBrand.done(node.get(CouponCommands.class)
                .issue(stores.request(Visitor.HEADQUARTERS.caller()), template, TwoStores.MEMBER));
        CouponId coupon = CouponId.of(template, 1);
        Request offer = stores.request(GIVER);
        UsedBrand.done(node.get(CouponGiftCommands.class).offer(offer, coupon));
        UsedBrand.done(node.get(CouponGiftCommands.class).offer(offer, coupon));
        nodes.forEach(WholeApplication::awaitReadModels);
        String code = card(node, coupon).code().value();
        String secret = Objects.requireNonNull(
                node.get(CouponGiftQueries.class).openOffers(GIVER).get(coupon));

        List<Request> asked = IntStream.range(0, FRIENDS)
                .mapToObj(i -> stores.request(new Caller.OfMember(MemberId.named("friend " + i))))
                .toList();
        List<Outcome> answers = takeAll(nodes, asked, secret);
        assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isDone())
                .containsOnly(Outcome.refused(Refusal.of(CouponRefusal.OFFER_CLOSED)));
        assertThat(events(node, coupon, CouponGiven.class)).isEqualTo(1);
        assertThat(events(node, coupon, CouponReceived.class)).isEqualTo(1);

        nodes.forEach(WholeApplication::awaitReadModels);
        int winner = answers.indexOf(Outcome.done());
        assertThat(card(node, coupon).member())
                .isEqualTo(((Caller.OfMember) asked.get(winner).caller()).member());
        assertThat(takeAll(nodes, asked, secret))
                .as("the same requests are answered the same, and nothing happens twice")
                .isEqualTo(answers);
        assertThat(events(node, coupon, CouponReceived.class)).isEqualTo(1);
        assertThat(node.get(CouponQueries.class).byCode(Visitor.HEADQUARTERS.caller(), code))
                .isEmpty();
        assertThat(node.get(CouponGiftQueries.class).offered(new Caller.Anyone(), secret))
                .isEmpty();
    }

    private static List<Outcome> takeAll(List<WholeApplication> nodes, List<Request> asked, String secret)
            throws Exception {
        return NodesOnTrial.atOnce(
                asked.size(),
                i -> nodes.get(i % nodes.size()).get(CouponGiftCommands.class).take(asked.get(i), secret));
    }

    private static CouponCard card(WholeApplication node, CouponId coupon) {
        return node.get(CouponQueries.class)
                .card(Visitor.HEADQUARTERS.caller(), coupon)
                .orElseThrow();
    }

    private static long events(WholeApplication node, CouponId coupon, Class<?> kind) {
        return node.get(EventLog.class).stream(coupon.value(), 0).stream()
                .filter(event -> kind.isInstance(event.payload()))
                .count();
    }
}
