package io.sanshan.application.importing.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rows that can be taken, as they stand in the files. Ids are the data's own numbers as texts.
 *
 * @param digest names the content of all files, so that the same data is recognised
 * @param rows how many rows were read, broken ones included
 */
public record Journey(
        List<Campaign> campaigns,
        List<Target> targets,
        List<CouponGoods> coupons,
        List<Redemption> redemptions,
        List<Sale> sales,
        List<Goods> goods,
        List<Household> households,
        String digest,
        int rows) {

    public static final String CAMPAIGNS = "campaign_descriptions.csv";
    public static final String TARGETS = "campaigns.csv";
    public static final String COUPONS = "coupons.csv";
    public static final String REDEMPTIONS = "coupon_redemptions.csv";
    public static final String SALES = "transactions.csv";
    public static final String GOODS = "products.csv";
    public static final String HOUSEHOLDS = "demographics.csv";

    public static final List<String> FILES =
            List.of(CAMPAIGNS, TARGETS, COUPONS, REDEMPTIONS, SALES, GOODS, HOUSEHOLDS);

    /** Both days belong to the window. */
    public record Campaign(int line, String id, String type, LocalDate first, LocalDate last) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public record Target(int line, String campaign, String household) {}

    /** One of the goods that a coupon of a campaign is good for. */
    public record CouponGoods(int line, String coupon, String goods, String campaign) {}

    public record Redemption(int line, String household, String coupon, String campaign, LocalDate day) {}

    /** A line of a basket. Amounts in units of the currency, as in the file. */
    public record Sale(
            int line,
            String household,
            String store,
            String basket,
            String goods,
            int quantity,
            BigDecimal value,
            BigDecimal retailDiscount,
            BigDecimal couponDiscount,
            BigDecimal couponMatchDiscount,
            Instant at) {}

    public record Goods(
            int line, String id, String department, String brand, String category, String type, String packageSize) {}

    /** Traits by column; those that are not known are left out. */
    public record Household(int line, String id, Map<String, String> traits) {}
}
