package io.sanshan.domain.purchase;

import static io.sanshan.domain.purchase.PurchaseScenario.BASKET;
import static io.sanshan.domain.purchase.PurchaseScenario.DEPOSIT;
import static io.sanshan.domain.purchase.PurchaseScenario.TEA;
import static io.sanshan.domain.purchase.PurchaseScenario.atTheTill;
import static io.sanshan.domain.purchase.PurchaseScenario.line;
import static io.sanshan.domain.purchase.PurchaseScenario.usd;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordPurchaseTest {

    private static final StoreId BUND = StoreId.named("Bund");
    private static final MemberId MEI = MemberId.named("Mei");
    private static final GuideId LI = GuideId.named("Li");

    private static RecordPurchase record(PurchaseLine... lines) {
        return new RecordPurchase(BASKET, BUND, MEI, LI, "R-1", List.of(lines));
    }

    private static PurchaseRecorded recorded(Money total, PurchaseLine... lines) {
        return new PurchaseRecorded(BASKET, BUND, MEI, LI, "R-1", List.of(lines), total);
    }

    private static Money cny(long fen) {
        return new Money(fen, "CNY");
    }

    @Nested
    class Accepted {

        @Test
        void sumsWhatWasPaidForTheLines() {
            PurchaseLine[] lines = {line(TEA, 2, 1_250, 250), line(TEA, 1, 700, 0)};
            atTheTill().when(record(lines)).records(recorded(usd(1_950), lines));
        }

        @Test
        void takesAQuantityOfZero() {
            PurchaseLine deposit = line(DEPOSIT, 0, 25, 0);
            atTheTill().when(record(deposit)).records(recorded(usd(25), deposit));
        }

        @Test
        void takesAGift() {
            PurchaseLine gift = line(TEA, 1, 0, 0);
            atTheTill().when(record(gift)).records(recorded(usd(0), gift));
        }

        @Test
        void takesTheBasketOfAStranger() {
            PurchaseLine tea = line(TEA, 1, 700, 0);
            atTheTill()
                    .when(new RecordPurchase(BASKET, BUND, null, null, "R-1", List.of(tea)))
                    .records(new PurchaseRecorded(BASKET, BUND, null, null, "R-1", List.of(tea), usd(700)));
        }

        @Test
        void sumsAnyBasketToTheCent() {
            Random random = new Random(7);
            for (int basket = 0; basket < 50; basket++) {
                long[] cents =
                        random.longs(1 + random.nextInt(40), 0, 10_000_00).toArray();
                PurchaseLine[] lines = Arrays.stream(cents)
                        .mapToObj(value -> line(TEA, 1, value, 0))
                        .toArray(PurchaseLine[]::new);
                atTheTill()
                        .when(record(lines))
                        .records(recorded(usd(LongStream.of(cents).sum()), lines));
            }
        }
    }

    @Nested
    class Refused {

        @Test
        void withoutAReceipt() {
            atTheTill()
                    .when(new RecordPurchase(BASKET, BUND, MEI, LI, " ", List.of(line(TEA, 1, 700, 0))))
                    .refuses(PurchaseRefusal.RECEIPT_MISSING);
        }

        @Test
        void withoutALine() {
            atTheTill().when(record()).refuses(PurchaseRefusal.LINES_MISSING);
        }

        @Test
        void withANegativeQuantityAnywhere() {
            atTheTill()
                    .when(record(line(TEA, 1, 700, 0), line(TEA, -1, 700, 0)))
                    .refuses(PurchaseRefusal.NEGATIVE_QUANTITY);
        }

        @Test
        void withANegativeValueOrDiscount() {
            atTheTill().when(record(line(TEA, 1, -1, 0))).refuses(PurchaseRefusal.NEGATIVE_AMOUNT);
            atTheTill().when(record(line(TEA, 1, 700, -1))).refuses(PurchaseRefusal.NEGATIVE_AMOUNT);
            atTheTill()
                    .when(record(new PurchaseLine(TEA, 1, usd(700), usd(0), usd(-1))))
                    .refuses(PurchaseRefusal.NEGATIVE_AMOUNT);
        }

        @Test
        void inTwoCurrencies() {
            PurchaseLine inYuan = new PurchaseLine(TEA, 1, cny(700), cny(0), cny(0));
            atTheTill().when(record(line(TEA, 1, 700, 0), inYuan)).refuses(PurchaseRefusal.MIXED_CURRENCIES);
        }

        @Test
        void withADiscountInAnotherCurrency() {
            PurchaseLine mixed = new PurchaseLine(TEA, 1, usd(700), cny(0), usd(0));
            PurchaseLine mixedByCoupon = new PurchaseLine(TEA, 1, usd(700), usd(0), cny(0));
            atTheTill().when(record(mixed)).refuses(PurchaseRefusal.MIXED_CURRENCIES);
            atTheTill().when(record(mixedByCoupon)).refuses(PurchaseRefusal.MIXED_CURRENCIES);
        }
    }
}
