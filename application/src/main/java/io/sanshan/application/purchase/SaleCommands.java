package io.sanshan.application.purchase;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.Tender;
import java.util.List;

/** What tills ask of sales, each in its own store. */
@Door
public interface SaleCommands {

    /** Records a sale. It carries the coupons that were redeemed on its reference. */
    @AllowedTo(Party.TILL)
    Outcome record(Request request, NewSale sale);

    /** Takes sold goods back, and with them the share of the coupons that the sale carries. All lines together undo it. */
    @AllowedTo(Party.TILL)
    Outcome takeBack(Request request, PurchaseId sale, List<GoodsBack> lines, List<Tender> tenders);
}
