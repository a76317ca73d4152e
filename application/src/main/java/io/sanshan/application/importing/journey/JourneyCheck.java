package io.sanshan.application.importing.journey;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.journey.Journey.Campaign;
import io.sanshan.application.importing.journey.Journey.Redemption;
import io.sanshan.application.importing.journey.Journey.Sale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Checks rows against each other. Goods that products.csv does not know are no fault: the sale still happened. A coupon that
 * lists the same goods twice is none either.
 */
final class JourneyCheck {

    private final Journey read;
    private final Consumer<BrokenRow> broken;
    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final Set<String> targeted = new HashSet<>();
    private final Set<String> coupons = new HashSet<>();

    JourneyCheck(Journey read, Consumer<BrokenRow> broken) {
        this.read = read;
        this.broken = broken;
    }

    Journey checked() {
        List<Campaign> knownCampaigns = once(Journey.CAMPAIGNS, read.campaigns(), Campaign::id, Campaign::line);
        knownCampaigns.forEach(campaign -> campaigns.put(campaign.id(), campaign));
        var targets = read.targets().stream()
                .filter(row -> campaignKnown(Journey.TARGETS, row.line(), row.campaign()))
                .filter(row -> targeted.add(pair(row.campaign(), row.household())))
                .toList();
        var couponGoods = read.coupons().stream()
                .filter(row -> campaignKnown(Journey.COUPONS, row.line(), row.campaign()))
                .toList();
        couponGoods.forEach(row -> coupons.add(pair(row.campaign(), row.coupon())));
        return new Journey(
                knownCampaigns,
                targets,
                couponGoods,
                redemptions(),
                sales(),
                once(Journey.GOODS, read.goods(), Journey.Goods::id, Journey.Goods::line),
                once(Journey.HOUSEHOLDS, read.households(), Journey.Household::id, Journey.Household::line),
                read.digest(),
                read.rows());
    }

    private List<Redemption> redemptions() {
        List<Redemption> taken = new ArrayList<>();
        for (Redemption row : once(
                Journey.REDEMPTIONS,
                read.redemptions(),
                row -> pair(
                        pair(row.campaign(), row.coupon()),
                        pair(row.household(), row.day().toString())),
                Redemption::line)) {
            if (!campaignKnown(Journey.REDEMPTIONS, row.line(), row.campaign())) {
                continue;
            }
            if (!coupons.contains(pair(row.campaign(), row.coupon()))) {
                tell(Journey.REDEMPTIONS, row.line(), ImportFault.COUPON_UNKNOWN, row.coupon(), row.campaign());
            } else if (!targeted.contains(pair(row.campaign(), row.household()))) {
                tell(
                        Journey.REDEMPTIONS,
                        row.line(),
                        ImportFault.HOUSEHOLD_NOT_TARGETED,
                        row.household(),
                        row.campaign());
            } else {
                // Told here and still taken: it was tried, and that it was refused is a fact that the log shall hold.
                tellIfOutsideWindow(row, Objects.requireNonNull(campaigns.get(row.campaign())));
                taken.add(row);
            }
        }
        return taken;
    }

    private void tellIfOutsideWindow(Redemption row, Campaign campaign) {
        if (!campaign.holds(row.day())) {
            tell(
                    Journey.REDEMPTIONS,
                    row.line(),
                    ImportFault.OUTSIDE_WINDOW,
                    row.day().toString(),
                    campaign.first().toString(),
                    campaign.last().toString());
        }
    }

    private List<Sale> sales() {
        Map<String, Sale> firstLines = new HashMap<>();
        List<Sale> taken = new ArrayList<>();
        for (Sale row : read.sales()) {
            Sale first = firstLines.computeIfAbsent(row.basket(), basket -> row);
            if (first.household().equals(row.household()) && first.store().equals(row.store())) {
                taken.add(row);
            } else {
                tell(
                        Journey.SALES,
                        row.line(),
                        ImportFault.BASKET_DIFFERS,
                        row.basket(),
                        Integer.toString(first.line()));
            }
        }
        return taken;
    }

    /** The first row of each key; later ones are told. */
    private <T> List<T> once(String file, List<T> rows, Function<T, String> key, ToIntFunction<T> line) {
        Map<String, Integer> lines = new HashMap<>();
        List<T> taken = new ArrayList<>();
        for (T row : rows) {
            Integer earlier = lines.putIfAbsent(key.apply(row), line.applyAsInt(row));
            if (earlier == null) {
                taken.add(row);
            } else {
                tell(file, line.applyAsInt(row), ImportFault.REPEATED, Integer.toString(earlier));
            }
        }
        return taken;
    }

    private boolean campaignKnown(String file, int line, String campaign) {
        if (campaigns.containsKey(campaign)) {
            return true;
        }
        tell(file, line, ImportFault.CAMPAIGN_UNKNOWN, campaign);
        return false;
    }

    private void tell(String file, int line, ImportFault fault, String... arguments) {
        broken.accept(new BrokenRow(file, line, fault, List.of(arguments)));
    }

    /** Ids are digits, so the separator cannot be part of one. */
    private static String pair(String one, String other) {
        return one + '/' + other;
    }
}
