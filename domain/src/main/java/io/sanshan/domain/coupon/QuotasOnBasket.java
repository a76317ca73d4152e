package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What stores may redeem of the coupons on one basket, where that is limited. */
record QuotasOnBasket(List<Place> places, Map<StoreQuotaId, Aggregate<StoreQuota>> loaded) {

    /** Always in the order of their ids: callers that lock several streams in one order never wait for each other. */
    static QuotasOnBasket load(Repository<StoreQuota> quotas, List<Place> places) throws Exception {
        Map<StoreQuotaId, Aggregate<StoreQuota>> loaded = new HashMap<>();
        for (StoreQuotaId id : places.stream()
                .map(Place::quota)
                .distinct()
                .sorted(Comparator.comparing(StoreQuotaId::value))
                .toList()) {
            loaded.put(id, quotas.loadOrCreate(id.value(), StoreQuota::new));
        }
        return new QuotasOnBasket(places, loaded);
    }

    /** Where a coupon counts against what one store may redeem. */
    record Place(CouponId coupon, CouponTemplateId template, StoreId store) {

        StoreQuotaId quota() {
            return StoreQuotaId.of(template, store);
        }
    }

    StoreQuotaStanding standing(CouponTemplateId template) {
        return places.stream()
                .filter(place -> place.template().equals(template))
                .findFirst()
                .map(place -> quota(place).invoke(StoreQuota::standing))
                .orElse(StoreQuotaStanding.NONE);
    }

    void of(CouponId coupon, BiConsumer<StoreQuota, Place> change) {
        places.stream().filter(place -> place.coupon().equals(coupon)).forEach(place -> quota(place)
                .execute(quota -> change.accept(quota, place)));
    }

    void each(BiConsumer<StoreQuota, Place> change) {
        places.forEach(place -> of(place.coupon(), change));
    }

    private Aggregate<StoreQuota> quota(Place place) {
        return Objects.requireNonNull(loaded.get(place.quota()));
    }
}
