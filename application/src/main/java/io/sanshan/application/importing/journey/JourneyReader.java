package io.sanshan.application.importing.journey;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.journey.Journey.Campaign;
import io.sanshan.application.importing.journey.Journey.CouponGoods;
import io.sanshan.application.importing.journey.Journey.Goods;
import io.sanshan.application.importing.journey.Journey.Household;
import io.sanshan.application.importing.journey.Journey.Redemption;
import io.sanshan.application.importing.journey.Journey.Sale;
import io.sanshan.application.importing.journey.Journey.Target;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the files of a folder. What is broken is told, what is left is returned. */
public final class JourneyReader {

    /** The columns of demographics.csv that become tags. */
    public static final List<String> TRAITS = List.of(
            "age", "income", "home_ownership", "marital_status", "household_size", "household_comp", "kids_count");

    private JourneyReader() {}

    public static Journey read(DataFolder folder, Consumer<BrokenRow> broken) {
        MessageDigest digest = sha256();
        Table table = new Table(folder, digest, broken);
        List<Campaign> campaigns = table.read(
                Journey.CAMPAIGNS, List.of("campaign_id", "campaign_type", "start_date", "end_date"), row -> {
                    Campaign campaign = new Campaign(
                            row.line(),
                            row.id("campaign_id"),
                            row.required("campaign_type"),
                            row.day("start_date"),
                            row.day("end_date"));
                    if (campaign.last().isBefore(campaign.first())) {
                        throw new Row.Broken(
                                ImportFault.WINDOW_EMPTY,
                                campaign.first().toString(),
                                campaign.last().toString());
                    }
                    return campaign;
                });
        List<Target> targets = table.read(
                Journey.TARGETS,
                List.of("campaign_id", "household_id"),
                row -> new Target(row.line(), row.id("campaign_id"), row.id("household_id")));
        List<CouponGoods> coupons = table.read(
                Journey.COUPONS,
                List.of("coupon_upc", "product_id", "campaign_id"),
                row -> new CouponGoods(row.line(), row.id("coupon_upc"), row.id("product_id"), row.id("campaign_id")));
        List<Redemption> redemptions = table.read(
                Journey.REDEMPTIONS,
                List.of("household_id", "coupon_upc", "campaign_id", "redemption_date"),
                row -> new Redemption(
                        row.line(),
                        row.id("household_id"),
                        row.id("coupon_upc"),
                        row.id("campaign_id"),
                        row.day("redemption_date")));
        List<Sale> sales = table.read(
                Journey.SALES,
                List.of(
                        "household_id",
                        "store_id",
                        "basket_id",
                        "product_id",
                        "quantity",
                        "sales_value",
                        "retail_disc",
                        "coupon_disc",
                        "coupon_match_disc",
                        "transaction_timestamp"),
                JourneyReader::sale);
        List<Goods> goods = table.read(
                Journey.GOODS,
                List.of("product_id", "department", "brand", "product_category", "product_type", "package_size"),
                row -> new Goods(
                        row.line(),
                        row.id("product_id"),
                        row.optional("department"),
                        row.optional("brand"),
                        row.optional("product_category"),
                        row.optional("product_type"),
                        row.optional("package_size")));
        List<Household> households = table.read(
                Journey.HOUSEHOLDS,
                withId(TRAITS),
                row -> new Household(row.line(), row.id("household_id"), traits(row)));
        Journey journey = new Journey(
                campaigns,
                targets,
                coupons,
                redemptions,
                sales,
                goods,
                households,
                HexFormat.of().formatHex(digest.digest()),
                table.rows());
        return new JourneyCheck(journey, broken).checked();
    }

    private static Sale sale(Row row) {
        return new Sale(
                row.line(),
                row.id("household_id"),
                row.id("store_id"),
                row.id("basket_id"),
                row.id("product_id"),
                row.count("quantity"),
                row.amount("sales_value"),
                row.amount("retail_disc"),
                row.amount("coupon_disc"),
                row.amount("coupon_match_disc"),
                row.moment("transaction_timestamp"));
    }

    private static Map<String, String> traits(Row row) {
        Map<String, String> traits = new LinkedHashMap<>();
        for (String trait : TRAITS) {
            String value = row.optional(trait);
            if (!value.isEmpty()) {
                traits.put(trait, value);
            }
        }
        return traits;
    }

    private static List<String> withId(List<String> columns) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("household_id"), columns.stream())
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
