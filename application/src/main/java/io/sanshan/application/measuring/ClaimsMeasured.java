package io.sanshan.application.measuring;

import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A hot coupon: members claim one template through the door, each one piece, until the stock is used up and beyond, for the last
 * hundredth of them comes too late.
 */
@Component
@MeasuredOnly
final class ClaimsMeasured implements Measurement {

    private static final int ROUNDS = 3;
    private static final int CALLERS = 64;
    private static final int CLAIMS = 10_000;
    private static final int ASKED_PER_SECOND = 2_000;

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;
    private final CouponCommands doors;
    private final Clock clock;
    private final int claims;

    ClaimsMeasured(
            MeasuredBrand brand,
            MeasuredSizes sizes,
            CouponCommands doors,
            Clock clock,
            @Value("${sanshan.bench.claims:" + CLAIMS + "}") int claims) {
        this.brand = brand;
        this.sizes = sizes;
        this.doors = doors;
        this.clock = clock;
        this.claims = sizes.of(claims);
    }

    @Override
    public String part() {
        return "claims";
    }

    @Override
    public void measure(Figures figures) {
        brand.open();
        brand.grow(claims);
        List<MemberId> audience =
                IntStream.range(0, claims).mapToObj(InventedBrand::member).toList();
        round("claims/warm-up", audience);
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = round("claims/" + round, audience);
        }
        Arrays.sort(rates);
        figures.add(Figure.of("claims of one template, " + sizes.how(), rates[ROUNDS / 2], "1/s")
                .noted(ROUNDS + " rounds of " + claims + ", " + CALLERS + " callers, the median round")
                .atLeast(ASKED_PER_SECOND));
    }

    private double round(String name, List<MemberId> audience) {
        int stock = claims - claims / 100;
        brand.brand().start(name, CouponDelivery.CLAIMED_BY_MEMBER, audience, InventedBrand.fiveOff(stock, 1));
        settle();
        CouponTemplateId template = CouponTemplateId.named(name);
        AtomicInteger granted = new AtomicInteger();
        double perSecond = ClosedLoad.perSecond(CALLERS, claims, i -> {
            Request request = Request.of(new Caller.OfMember(audience.get(i)), clock.instant());
            Outcome outcome = doors.claim(request, template);
            if (outcome.isDone()) {
                granted.incrementAndGet();
            }
        });
        if (granted.get() != stock) {
            throw new IllegalStateException(granted + " claims were granted of a stock of " + stock);
        }
        settle();
        return perSecond;
    }

    private void settle() {
        if (!sizes.isAsleep()) {
            brand.awaitReadModels();
        }
    }
}
