package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.Birthdays;
import io.sanshan.domain.campaign.CampaignEvent.BirthdaysServed;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.shared.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coupons for who registers and for birthdays, on the whole application: on one node, and on two nodes on one MySQL. */
@Tag("P8")
class GivenByThemselvesTest {

    private static final int MEMBERS = 24;
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 24);
    private static final Instant NOW = Instant.parse("2027-02-24T10:00:00Z");
    private static final CouponTerms TERMS =
            CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final MovedClock clock = new MovedClock(NOW);

    @Test
    void reachEachMemberOnceOnOneNode() throws Exception {
        NodesOnTrial.one(folder, clock::in, this::reachEachMemberOnce);
    }

    @Test
    void reachEachMemberOnceOnTwoNodes() throws Exception {
        NodesOnTrial.two(folder, clock::in, this::reachEachMemberOnce);
    }

    private void reachEachMemberOnce(List<WholeApplication> nodes) {
        WholeApplication node = nodes.getFirst();
        TwoStores stores = new TwoStores(node);
        stores.open();
        CouponTemplateId welcome = offer(stores, "welcome", CouponDelivery.ON_REGISTRATION);
        CouponTemplateId cake = offer(stores, "cake", CouponDelivery.ON_BIRTHDAY);
        nodes.forEach(WholeApplication::awaitReadModels);
        List<MemberId> members = register(nodes, stores);

        reach(node, welcome, IssueWay.REGISTRATION, members);
        assertThat(NodesOnTrial.issued(node, cake, members))
                .as("of those who told their birthday today nobody gets hers before tomorrow")
                .isEmpty();

        clock.moveTo(NOW.plus(Duration.ofDays(Birthdays.DAYS_BEFORE + 1)));
        long days = Birthdays.DAYS_BEFORE + 2L;
        WholeApplication.await(() -> node.get(EventLog.class).counts().getOrDefault(BirthdaysServed.class, 0L) == days);
        reach(node, cake, IssueWay.BIRTHDAY, members);
        reach(node, welcome, IssueWay.REGISTRATION, members);
    }

    private static CouponTemplateId offer(TwoStores stores, String name, CouponDelivery delivery) {
        return stores.offer(name, TERMS, null, delivery, new Audience.Everyone());
    }

    private static void reach(WholeApplication node, CouponTemplateId template, IssueWay way, List<MemberId> members) {
        WholeApplication.awaitThat(() -> assertThat(NodesOnTrial.issued(node, template, members))
                .allMatch(issued -> issued.way() == way)
                .extracting(CouponIssued::member)
                .containsExactlyInAnyOrderElementsOf(members));
    }

    /** Their birthdays are in the week that begins tomorrow. */
    private static List<MemberId> register(List<WholeApplication> nodes, TwoStores stores) {
        List<MemberId> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> MemberId.named("member " + i))
                .toList();
        for (int i = 0; i < MEMBERS; i++) {
            UsedBrand.done(nodes.get(i % nodes.size())
                    .get(MemberCommands.class)
                    .register(
                            stores.request(Visitor.HEADQUARTERS.caller()),
                            new NewMember(
                                    members.get(i),
                                    "Some Body",
                                    "+120155502%02d".formatted(i),
                                    TODAY.plusDays(1 + i % Birthdays.DAYS_BEFORE)
                                            .withYear(1990),
                                    JoinSource.HEADQUARTERS,
                                    TwoStores.STORE,
                                    TwoStores.GUIDE)));
        }
        return members;
    }
}
