package io.sanshan.ui.till;

import io.sanshan.application.goods.TillGoodsQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberAtTill;
import io.sanshan.application.member.TillMemberQueries;
import io.sanshan.application.purchase.NewSale;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.till.SaleBodies.NewSaleBody;
import io.sanshan.ui.till.SaleBodies.ReturnedLineBody;
import io.sanshan.ui.till.SaleBodies.SaleLineBody;
import io.sanshan.ui.till.SaleBodies.TenderBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a till names in a sale: the member, who sold, and the goods in one look. */
@Component
class AskedSale {

    private final TillMemberQueries members;
    private final GuideQueries guides;
    private final TillGoodsQueries goods;
    private final TillLimits limits;

    AskedSale(TillMemberQueries members, GuideQueries guides, TillGoodsQueries goods, TillLimits limits) {
        this.members = members;
        this.guides = guides;
        this.goods = goods;
        this.limits = limits;
    }

    NewSale read(TillLogin till, NewSaleBody body) {
        return new NewSale(
                body.sale(),
                member(till, body.member()),
                guide(till, body.guide()),
                lines(till, body),
                tenders(body.tenders(), body.currency()));
    }

    private @Nullable MemberId member(TillLogin till, @Nullable String code) {
        return code == null
                ? null
                : limits.lookupOf(till.caller().store(), () -> members.byCode(till.caller(), code))
                        .map(MemberAtTill::member)
                        .orElseThrow(() -> TillProblem.inField(TillCode.MEMBER_UNKNOWN, "member"));
    }

    private @Nullable GuideId guide(TillLogin till, @Nullable String code) {
        return code == null
                ? null
                : limits.lookupOf(till.caller().store(), () -> guides.byCode(till.caller(), code))
                        .map(GuideQueries.Greeting::guide)
                        .orElseThrow(() -> TillProblem.inField(TillCode.GUIDE_UNKNOWN, "guide"));
    }

    private List<PurchaseLine> lines(TillLogin till, NewSaleBody body) {
        List<String> numbers = body.lines().stream()
                .map(SaleLineBody::goods)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, GoodsId> known = goods.byNumbers(till.caller(), numbers);
        return body.lines().stream()
                .map(line -> new PurchaseLine(
                        goods(line.goods(), known),
                        line.quantity(),
                        new Money(line.amount(), body.currency()),
                        orNothing(line.discount(), body.currency()),
                        orNothing(line.couponDiscount(), body.currency())))
                .toList();
    }

    private static GoodsId goods(@Nullable String number, Map<String, GoodsId> known) {
        GoodsId listed = number == null ? null : known.get(number);
        return listed == null ? GoodsId.unlisted(number) : listed;
    }

    private static Money orNothing(@Nullable Long amount, String currency) {
        return new Money(amount == null ? 0 : amount, currency);
    }

    static List<Tender> tenders(List<TenderBody> tenders, String currency) {
        return tenders.stream()
                .map(tender -> new Tender(tender.kind(), new Money(tender.amount(), currency)))
                .toList();
    }

    static List<GoodsBack> back(List<ReturnedLineBody> lines, String currency) {
        return lines.stream()
                .map(line -> new GoodsBack(line.line(), line.quantity(), new Money(line.amount(), currency)))
                .toList();
    }
}
