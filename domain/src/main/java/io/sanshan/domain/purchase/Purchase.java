package io.sanshan.domain.purchase;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.BoughtLine;
import io.sanshan.domain.coupon.Sales;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseCommand.RecordSale;
import io.sanshan.domain.purchase.PurchaseCommand.ReturnSoldGoods;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsBroughtToSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsHeldForSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsTakenOffSale;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.purchase.SaleStanding.OnIt;
import io.sanshan.domain.purchase.SaleStanding.Sold;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One basket sold. What happened at the till has happened: it is recorded once and not changed. Before, it is the place where coupons
 * that are brought to the basket meet; afterwards, where goods come back.
 */
@Revision("2")
public class Purchase {

    @AggregateIdentifier
    private PurchaseId id;

    private SaleStanding standing = SaleStanding.NONE;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected Purchase() {}

    SaleStanding standing() {
        return standing;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordPurchase command) {
        List<PurchaseLine> lines = command.lines();
        requireSound(command.receipt(), lines);
        apply(new PurchaseRecorded(
                command.purchase(),
                command.store(),
                command.member(),
                command.guide(),
                command.receipt(),
                lines,
                totalOf(lines)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordSale command) {
        List<PurchaseLine> lines = command.lines();
        Rule.require(new ASaleIsRecordedOnce(standing.isRecorded()));
        requireSound(command.reference(), lines);
        Money total = totalOf(lines);
        OnIt coupons = standing.redeemed();
        Rule.require(
                new ATenderIsAboveZero(command.tenders()),
                new TendersComeToTheSum(command.tenders(), total),
                new ASaleHasTheGoodsThatItsCouponsSaw(coupons == null ? List.of() : coupons.lines(), lines));
        apply(new PurchaseRecorded(
                command.purchase(),
                command.store(),
                command.member(),
                command.guide(),
                command.reference(),
                lines,
                total));
        apply(new PurchasePaid(
                command.purchase(),
                command.store(),
                command.member(),
                command.tenders(),
                coupons == null ? null : coupons.redemption(),
                coupons == null ? null : coupons.discount()));
    }

    private static void requireSound(String receipt, List<PurchaseLine> lines) {
        Rule.require(
                new APurchaseHasAReceipt(receipt),
                new APurchaseHasLines(lines),
                new ASaleHasNoNegativeQuantity(lines),
                new ASaleHasNoNegativeAmount(lines),
                new APurchaseIsPaidInOneCurrency(lines));
    }

    private static Money totalOf(List<PurchaseLine> lines) {
        Money total = Money.zero(lines.getFirst().value().currency());
        for (PurchaseLine line : lines) {
            total = total.plus(line.value());
        }
        return total;
    }

    /** May what is asked come back? */
    void requireReturnable(ReturnSoldGoods command) {
        Sold sold = standing.sold();
        Rule.require(new GoodsComeBackToWhatWasSold(sold), new SomethingComesBack(command.lines()));
        List<SaleStanding.SoldLine> lines = Objects.requireNonNull(sold).lines();
        command.lines().forEach(back -> Rule.require(new ALineComesBackThatWasSold(back, lines.size())));
        command.lines().forEach(back -> {
            SaleStanding.SoldLine line = lines.get(back.line());
            Rule.require(new NoMorePiecesComeBackThanWereSold(back, line), new NoMoreIsPaidBackThanWasPaid(back, line));
        });
        Rule.require(
                new ATenderIsAboveZero(command.tenders()),
                new TendersComeToTheSum(command.tenders(), paidBack(command.lines())));
    }

    /** @param givenBack what the coupons on it took back of their discounts */
    void takeBack(ReturnSoldGoods command, @Nullable RedemptionId redemption, @Nullable Money givenBack) {
        Sold sold = Objects.requireNonNull(standing.sold());
        apply(new SoldGoodsReturned(
                id,
                sold.store(),
                sold.member(),
                sold.guide(),
                command.lines(),
                command.tenders(),
                paidBack(command.lines()),
                redemption,
                givenBack));
    }

    private static Money paidBack(List<GoodsBack> lines) {
        return lines.stream().map(GoodsBack::amount).reduce(Money::plus).orElseThrow();
    }

    void hold(PurchaseId sale, Sales.Brought coupons, Instant until) {
        apply(new CouponsHeldForSale(sale, coupons.store(), coupons.redemption(), coupons.coupons(), until));
    }

    void carry(PurchaseId sale, Sales.Brought coupons, @Nullable Money discount, List<BoughtLine> lines) {
        apply(new CouponsBroughtToSale(
                sale, coupons.store(), coupons.redemption(), coupons.coupons(), discount, lines));
    }

    void letGo(RedemptionId redemption) {
        if (standing.redeemed() == null) {
            takeOff(redemption);
        }
    }

    void takeOff(RedemptionId redemption) {
        OnIt coupons = standing.coupons();
        if (coupons != null && coupons.redemption().equals(redemption)) {
            apply(new CouponsTakenOffSale(id, coupons.store(), redemption));
        }
    }

    @EventSourcingHandler
    void evolve(PurchaseEvent event) {
        id = event.purchase();
        standing = standing.evolve(event);
    }
}
