package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.importing.plan.Plan;
import io.sanshan.application.importing.run.Codes;
import io.sanshan.application.importing.run.Crew;
import io.sanshan.application.importing.run.Runner;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The brand of the data as it stood before anybody redeemed: the importer's own commands up to the issue of the coupons, and none after
 * it. What an import takes for redeemed, tills are free to redeem here.
 */
final class UnredeemedJourney {

    private static final Caller.System IMPORT = new Caller.System("import");
    private static final Set<ImportPhase> BEFORE = EnumSet.range(ImportPhase.STORES, ImportPhase.CAMPAIGNS);

    private final Plan plan;
    private final List<Errand> redemptions;
    private final Map<CouponTemplateId, Discount> discounts = new HashMap<>();
    private final Map<Integer, IssueCoupon> issued = new HashMap<>();

    UnredeemedJourney(Journey journey, Instant now, UniqueKeys uniqueKeys) {
        plan = Plan.of(journey, now);
        redemptions = plan.redemptions().errands(piecesOfAnEmptyLog(plan)::get, new Codes(uniqueKeys)::of);
        redemptions.forEach(errand -> issued.put(errand.line(), issueOf(errand)));
        plan.errands(ImportPhase.CAMPAIGNS).stream()
                .flatMap(errand -> errand.orders().stream())
                .map(UnredeemedJourney::command)
                .filter(DefineCouponTemplate.class::isInstance)
                .map(DefineCouponTemplate.class::cast)
                .forEach(define ->
                        discounts.put(define.template(), define.terms().discount()));
    }

    void bringInto(WholeApplication application) {
        Crew crew = new Crew(() -> false);
        Runner runner = new Runner(
                IMPORT, application.get(CommandSender.class), application.get(UniqueKeys.class), log(application));
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        BEFORE.forEach(phase -> run(crew, runner, plan.errands(phase), refused));
        run(
                crew,
                runner,
                redemptions.stream()
                        .map(errand -> new Errand(
                                errand.file(),
                                errand.line(),
                                List.of(errand.orders().getFirst())))
                        .toList(),
                refused);
        assertThat(refused).isEmpty();
    }

    private static void run(Crew crew, Runner runner, List<Errand> errands, Queue<String> refused) {
        assertThat(errands).isNotEmpty();
        crew.workOff(
                errands,
                errand -> runner.run(errand, (order, refusal) -> refused.add(order.id() + ": " + refusal.code())));
    }

    private static EventLog log(WholeApplication application) {
        return application.get(EventLog.class);
    }

    /** In the order in which they are redeemed, from 1 on. */
    private static Map<String, Long> piecesOfAnEmptyLog(Plan plan) {
        Map<CouponTemplateId, Long> last = new HashMap<>();
        Map<String, Long> pieces = new HashMap<>();
        plan.redemptions()
                .issues()
                .forEach(issue -> pieces.put(issue.commandId(), last.merge(issue.template(), 1L, Long::sum)));
        return pieces;
    }

    private static IssueCoupon issueOf(Errand redemption) {
        return (IssueCoupon) command(redemption.orders().getFirst());
    }

    private static Object command(Order order) {
        return order instanceof Order.Send send ? send.command() : order;
    }

    /** What the household of a row of the redemptions shows at the till. */
    CouponCode codeOf(Journey.Redemption row) {
        return issueOf(row).code();
    }

    CouponId couponOf(Journey.Redemption row) {
        return issueOf(row).coupon();
    }

    Discount discountOf(Journey.Redemption row) {
        return Objects.requireNonNull(discounts.get(couponOf(row).template()));
    }

    private IssueCoupon issueOf(Journey.Redemption row) {
        return Objects.requireNonNull(issued.get(row.line()));
    }
}
