package io.sanshan.application.measuring;

import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A campaign that starts and gives each member of its audience a coupon, by the process that does so in service. */
@Component
@MeasuredOnly
final class AudienceMeasured implements Measurement {

    private static final int AUDIENCE = 100_000;
    private static final int ASKED_SECONDS = 60;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String NAME = "audience";

    private final MeasuredBrand brand;
    private final CampaignQueries campaigns;
    private final int members;

    AudienceMeasured(
            MeasuredBrand brand,
            MeasuredSizes sizes,
            CampaignQueries campaigns,
            @Value("${sanshan.bench.audience:" + AUDIENCE + "}") int members) {
        this.brand = brand;
        this.campaigns = campaigns;
        this.members = sizes.of(members);
    }

    @Override
    public String part() {
        return "audience";
    }

    @Override
    public void measure(Figures figures) {
        brand.openWithoutHolders();
        brand.grow(members);
        brand.awaitReadModels();
        List<MemberId> audience =
                IntStream.range(0, members).mapToObj(InventedBrand::member).toList();
        long began = System.nanoTime();
        brand.brand().start(NAME, CouponDelivery.ISSUED_AT_START, audience, InventedBrand.fiveOff(members, 1));
        CampaignServing all = awaitAll();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (all.issued() != members) {
            throw new IllegalStateException(all.issued() + " coupons were issued to " + members + " members");
        }
        double behind = brand.awaitReadModels();
        figures.add(Figure.of("coupons for an audience of " + Texts.number(members), seconds, "s")
                .noted("from the campaign's start to its last coupon")
                .under(ASKED_SECONDS));
        figures.add(Figure.of("read models behind after that", behind, "s"));
    }

    private CampaignServing awaitAll() {
        CampaignId campaign = CampaignId.named(NAME);
        long began = System.nanoTime();
        Optional<CampaignServing> serving = campaigns.serving(InventedBrand.headquarters(), campaign);
        while (serving.isEmpty() || !serving.get().isOver()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("the audience is not served within " + LONGEST + ": " + serving);
            }
            LockSupport.parkNanos(20_000_000);
            serving = campaigns.serving(InventedBrand.headquarters(), campaign);
        }
        return serving.get();
    }
}
