package io.sanshan.ui.till;

import io.sanshan.application.purchase.SaleCard;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.till.SaleBodies.ReturnedLineView;
import io.sanshan.ui.till.SaleBodies.SaleLineView;
import io.sanshan.ui.till.SaleBodies.SaleReturnView;
import io.sanshan.ui.till.SaleBodies.SaleView;
import io.sanshan.ui.till.SaleBodies.TenderView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a sale into the form in which tills read it. */
final class SaleAnswers {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SaleAnswers() {}

    /** A sale as tills name it in an address. */
    static PurchaseId read(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw TillProblem.of(TillCode.SALE_UNKNOWN);
        }
        return PurchaseId.bare(number);
    }

    static SaleView sale(SaleCard card) {
        SaleCard.Sold sold = Objects.requireNonNull(card.sold(), "a sale that was found is recorded");
        SaleCard.Coupons coupons = card.coupons();
        return new SaleView(
                card.purchase().bare(),
                sold.reference(),
                sold.at(),
                sold.member() == null ? null : sold.member().value(),
                sold.guide() == null ? null : sold.guide().value(),
                sold.total().currency(),
                sold.total().minor(),
                lines(card, sold.lines()),
                tenders(sold.tenders()),
                coupons == null
                        ? null
                        : RedemptionNumber.of(
                                coupons.redemption(), coupons.coupons().getFirst()),
                coupons == null ? null : minor(coupons.discount()),
                card.returns().stream().map(SaleAnswers::returned).toList());
    }

    private static List<SaleLineView> lines(SaleCard card, List<PurchaseLine> sold) {
        List<GoodsBack> back =
                card.returns().stream().flatMap(one -> one.lines().stream()).toList();
        List<SaleLineView> lines = new ArrayList<>();
        for (PurchaseLine line : sold) {
            int place = lines.size();
            List<GoodsBack> ofLine =
                    back.stream().filter(one -> one.line() == place).toList();
            lines.add(new SaleLineView(
                    line.goods().value(),
                    line.quantity(),
                    line.value().minor(),
                    line.discount().minor(),
                    line.couponDiscount().minor(),
                    ofLine.stream().mapToInt(GoodsBack::quantity).sum(),
                    ofLine.stream().mapToLong(one -> one.amount().minor()).sum()));
        }
        return lines;
    }

    static SaleReturnView returned(SaleCard.Returned back) {
        return new SaleReturnView(
                back.at(),
                back.total().minor(),
                back.lines().stream()
                        .map(line -> new ReturnedLineView(
                                line.line(), line.quantity(), line.amount().minor()))
                        .toList(),
                tenders(back.tenders()),
                minor(back.givenBack()));
    }

    private static List<TenderView> tenders(List<Tender> tenders) {
        return tenders.stream()
                .map(tender -> new TenderView(tender.kind(), tender.amount().minor()))
                .toList();
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }
}
