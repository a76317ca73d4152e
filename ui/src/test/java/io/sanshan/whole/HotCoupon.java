package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.measuring.InventedBrand;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A coupon that everybody wants at once, through the doors of one node or of several. */
final class HotCoupon {

    private static final int CALLERS = 64;
    private static final int CLAIMS = 10_000;
    private static final int STOCK = 100;
    private static final int MEMBERS = 300;
    private static final int CLAIMS_OF_A_MEMBER = 10;
    private static final int LIMIT = 2;

    private final List<WholeApplication> nodes;
    private final String name;

    HotCoupon(String name, WholeApplication... nodes) {
        this.name = name;
        this.nodes = List.of(nodes);
    }

    /** 10 000 members want one of 100 pieces: 100 of them have one afterwards. */
    void isNotOversold() throws Exception {
        CouponTemplateId template = offer(name + " scarce", CLAIMS, STOCK, 1);
        Map<String, Integer> answers = claim(template, CLAIMS, 1);
        List<String> issued = issued(template);
        System.out.println(CLAIMS + " claims on a stock of " + STOCK + ", " + nodes.size() + " nodes, " + name + ": "
                + issued.size() + " coupons, " + String.join(" ", issued));
        assertThat(issued)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, STOCK)
                        .mapToObj(piece -> CouponId.of(template, piece).value())
                        .toList());
        assertThat(answers)
                .as("everybody was told how it is")
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("done", STOCK, CouponRefusal.SOLD_OUT.code(), CLAIMS - STOCK));
    }

    /** Each of 300 members claims ten times at once, where two are allowed and there is enough for all. */
    void staysWithinTheLimitOfAMember() throws Exception {
        CouponTemplateId template = offer(name + " limited", MEMBERS, MEMBERS * CLAIMS_OF_A_MEMBER, LIMIT);
        Map<String, Integer> answers = claim(template, MEMBERS, CLAIMS_OF_A_MEMBER);
        assertThat(issued(template)).hasSize(MEMBERS * LIMIT);
        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "done",
                        MEMBERS * LIMIT,
                        CouponRefusal.MEMBER_LIMIT.code(),
                        MEMBERS * (CLAIMS_OF_A_MEMBER - LIMIT)));
    }

    private CouponTemplateId offer(String campaign, int members, int stock, int ofAMember) {
        WholeApplication first = nodes.getFirst();
        List<MemberId> audience =
                IntStream.range(0, members).mapToObj(InventedBrand::member).toList();
        new InventedBrand(first.get(CommandSender.class), first.get(Clock.class).instant())
                .start(campaign, CouponDelivery.CLAIMED_BY_MEMBER, audience, InventedBrand.fiveOff(stock, ofAMember));
        return CouponTemplateId.named(campaign);
    }

    /** How often each answer was given. */
    private Map<String, Integer> claim(CouponTemplateId template, int members, int times) throws Exception {
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> all = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(_ -> callers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < members * times; i = next.getAndIncrement()) {
                            WholeApplication node = nodes.get(i % nodes.size());
                            MemberId member = InventedBrand.member(i / times);
                            answers.merge(claim(node, template, member), 1, Integer::sum);
                        }
                    }))
                    .toList();
            for (Future<?> caller : all) {
                caller.get();
            }
        }
        return new TreeMap<>(answers);
    }

    private static String claim(WholeApplication node, CouponTemplateId template, MemberId member) {
        Outcome outcome = node.get(CouponCommands.class)
                .claim(
                        Request.of(
                                new Caller.OfMember(member),
                                node.get(Clock.class).instant()),
                        template);
        return outcome instanceof Outcome.Refused(var refusal) ? refusal.code() : "done";
    }

    /** The streams that the log itself has. */
    private List<String> issued(CouponTemplateId template) {
        return Databases.rows(
                        nodes.getFirst().database("durablePool"),
                        "select stream from event_log where sequence_number = 0 and stream like ?",
                        CouponId.of(template, 1).value().replaceFirst("1$", "%"))
                .stream()
                .map(row -> row.substring("stream=".length()))
                .toList();
    }
}
