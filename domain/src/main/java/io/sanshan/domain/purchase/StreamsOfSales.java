package io.sanshan.domain.purchase;

import io.sanshan.domain.coupon.BoughtLine;
import io.sanshan.domain.coupon.Sales;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** The sales that coupons are brought to are purchases, from the first coupon on. */
public class StreamsOfSales implements Sales {

    private final Repository<Purchase> purchases;

    public StreamsOfSales(Repository<Purchase> purchases) {
        this.purchases = purchases;
    }

    @Override
    public Sale sale(PurchaseId sale) throws Exception {
        return new Stream(sale, purchases.loadOrCreate(sale.value(), Purchase::new));
    }

    private record Stream(PurchaseId id, Aggregate<Purchase> purchase) implements Sale {

        @Override
        public Optional<Refusal> refuses(RedemptionId redemption, Instant at) {
            return purchase.invoke(sale -> sale.standing().refuses(redemption, at));
        }

        @Override
        public boolean isRecorded() {
            return purchase.<Boolean>invoke(sale -> sale.standing().isRecorded());
        }

        @Override
        public void hold(Brought coupons, Instant until) {
            purchase.execute(sale -> sale.hold(id, coupons, until));
        }

        @Override
        public void carry(Brought coupons, @Nullable Money discount, List<BoughtLine> lines) {
            purchase.execute(sale -> sale.carry(id, coupons, discount, lines));
        }

        @Override
        public void letGo(RedemptionId redemption) {
            purchase.execute(sale -> sale.letGo(redemption));
        }

        @Override
        public void takeOff(RedemptionId redemption) {
            purchase.execute(sale -> sale.takeOff(redemption));
        }
    }
}
