package io.sanshan.domain.purchase;

import static io.sanshan.domain.purchase.PurchaseScenario.BASKET;
import static io.sanshan.domain.purchase.PurchaseScenario.TEA;
import static io.sanshan.domain.purchase.PurchaseScenario.atTheTill;
import static io.sanshan.domain.purchase.PurchaseScenario.line;
import static io.sanshan.domain.purchase.PurchaseScenario.usd;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseCommand.RecordSale;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A sale of a till")
@Tag("P47")
class RecordSaleTest {

    private static final StoreId BUND = StoreId.named("Bund");
    private static final MemberId MEI = MemberId.named("Mei");
    private static final GuideId LI = GuideId.named("Li");
    private static final PurchaseLine TWO_TEAS = line(TEA, 2, 1_250, 250);

    private static Tender tender(TenderKind kind, long cents) {
        return new Tender(kind, usd(cents));
    }

    private static RecordSale sale(List<PurchaseLine> lines, Tender... tenders) {
        return new RecordSale(BASKET, BUND, MEI, LI, "R-1", lines, List.of(tenders));
    }

    private static PurchaseRecorded recorded(long total, PurchaseLine... lines) {
        return new PurchaseRecorded(BASKET, BUND, MEI, LI, "R-1", List.of(lines), usd(total));
    }

    @Test
    void isRecordedWithHowItWasPaid() {
        Tender card = tender(TenderKind.CARD, 1_000);
        Tender cash = tender(TenderKind.CASH, 250);
        atTheTill()
                .when(sale(List.of(TWO_TEAS), card, cash))
                .records(
                        recorded(1_250, TWO_TEAS),
                        new PurchasePaid(BASKET, BUND, MEI, List.of(card, cash), null, null));
    }

    @Test
    void ofGiftsNeedsNoTender() {
        PurchaseLine gift = line(TEA, 1, 0, 500);
        atTheTill()
                .when(sale(List.of(gift)))
                .records(recorded(0, gift), new PurchasePaid(BASKET, BUND, MEI, List.of(), null, null));
    }

    @Test
    void isRecordedOnce() {
        atTheTill()
                .given(recorded(1_250, TWO_TEAS))
                .when(sale(List.of(TWO_TEAS), tender(TenderKind.CARD, 1_250)))
                .refuses(PurchaseRefusal.ALREADY_RECORDED);
    }

    @Test
    void isPaidWithWhatItCosts() {
        atTheTill()
                .when(sale(List.of(TWO_TEAS), tender(TenderKind.CARD, 1_249)))
                .refuses(PurchaseRefusal.TENDERS_DIFFER, 1_250, "USD", 1_249, "USD");
        atTheTill().when(sale(List.of(TWO_TEAS))).refuses(PurchaseRefusal.TENDERS_DIFFER, 1_250, "USD", 0, "USD");
    }

    @Test
    void givesNoChangeAsATender() {
        atTheTill()
                .when(sale(List.of(TWO_TEAS), tender(TenderKind.CARD, 1_500), tender(TenderKind.CASH, -250)))
                .refuses(PurchaseRefusal.TENDER_MALFORMED);
    }

    @Test
    void isPaidInItsOwnCurrency() {
        Tender yuan = new Tender(TenderKind.CASH, new Money(1_250, "CNY"));
        atTheTill()
                .when(sale(List.of(TWO_TEAS), yuan))
                .refuses(PurchaseRefusal.TENDERS_DIFFER, 1_250, "USD", 1_250, "USD");
    }

    @Test
    void hasLinesOfASale() {
        atTheTill().when(sale(List.of())).refuses(PurchaseRefusal.LINES_MISSING);
        atTheTill().when(sale(List.of(line(TEA, 1, -1, 0)))).refuses(PurchaseRefusal.NEGATIVE_AMOUNT);
    }
}
