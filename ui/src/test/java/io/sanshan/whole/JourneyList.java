package io.sanshan.whole;

import io.sanshan.application.importing.journey.Journey;
import io.sanshan.whole.JourneyBaskets.Basket;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every redemption of the data with what became of it, and the sums of those that tills redeemed. */
final class JourneyList {

    private final List<Entry> entries;

    JourneyList(List<Entry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry.row().line()))
                .toList();
    }

    /** What became of a redemption. */
    enum Became {
        REDEEMED("redeemed"),
        NO_BASKET("basket not in the sample: none of that household on that day"),
        OTHER_GOODS("basket not in the sample: none of that day holds a good that the coupon covers");

        private final String words;

        Became(String words) {
            this.words = words;
        }
    }

    /**
     * @param basket null where the sample has none
     * @param covered what the goods that the coupon covers cost on it, before coupons
     * @param off what the till was answered
     * @param fileOff what the file says that paper coupons took off these goods
     */
    record Entry(
            Journey.Redemption row, Became became, @Nullable Basket basket, long covered, long off, long fileOff) {

        static Entry without(Journey.Redemption row, Became became) {
            return new Entry(row, became, null, 0, 0, 0);
        }
    }

    List<Entry> all() {
        return entries;
    }

    List<Entry> of(Became became) {
        return entries.stream().filter(entry -> entry.became() == became).toList();
    }

    /** All of them, for a spreadsheet. */
    String csv() {
        StringBuilder text = new StringBuilder("line,household_id,coupon_upc,campaign_id,redemption_date,outcome,"
                + "store_id,basket_id,at,basket_total,covered_goods,taken_off,to_pay,file_coupon_disc\n");
        for (Entry entry : entries) {
            Journey.Redemption row = entry.row();
            Basket basket = entry.basket();
            List<Object> cells = new ArrayList<>(List.of(
                    row.line(), row.household(), row.coupon(), row.campaign(), row.day(), entry.became().words));
            cells.addAll(
                    basket == null
                            ? List.of("", "", "", "", "", "", "", "")
                            : List.of(
                                    basket.store(),
                                    basket.number(),
                                    basket.at(),
                                    units(basket.total()),
                                    units(entry.covered()),
                                    units(entry.off()),
                                    units(basket.total() - entry.off()),
                                    units(entry.fileOff())));
            text.append(cells.stream().map(Object::toString).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /** What tills redeemed, by campaign and in all, as a table of the document. */
    String sums() {
        StringBuilder text = new StringBuilder(
                "| Campaign | In the file | Redeemed | Not in the sample | Baskets | Goods covered | Taken off | `coupon_disc` of the file |\n"
                        + "|---|---:|---:|---:|---:|---:|---:|---:|\n");
        entries.stream()
                .map(entry -> entry.row().campaign())
                .distinct()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .forEach(campaign -> text.append(sum(
                        campaign,
                        entries.stream()
                                .filter(entry -> entry.row().campaign().equals(campaign))
                                .toList())));
        return text.append(sum("**all**", entries)).toString();
    }

    private static String sum(String name, List<Entry> some) {
        List<Entry> redeemed =
                some.stream().filter(entry -> entry.became() == Became.REDEEMED).toList();
        return "| " + name + " | " + some.size() + " | " + redeemed.size() + " | " + (some.size() - redeemed.size())
                + " | " + units(sum(redeemed, JourneyList::total)) + " | " + units(sum(redeemed, Entry::covered))
                + " | "
                + units(sum(redeemed, Entry::off)) + " | " + units(sum(redeemed, Entry::fileOff)) + " |\n";
    }

    /** What lies behind the difference between what tills take off and what the file says. */
    String explained() {
        List<Entry> redeemed = of(Became.REDEEMED);
        Predicate<Entry> own = entry -> entry.row().coupon().startsWith("10000");
        Predicate<Entry> known = entry -> entry.fileOff() > 0;
        List<Basket> baskets = redeemed.stream()
                .map(Entry::basket)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return "| Redemptions | | Taken off | `coupon_disc` of the file |\n|---|---:|---:|---:|\n"
                + part("of coupons whose number begins with 10000", redeemed, own)
                + part("of others, with `coupon_disc`", redeemed, own.negate().and(known))
                + part("of others, without", redeemed, own.or(known).negate())
                + part("that take off what the file says", redeemed, entry -> entry.off() == entry.fileOff())
                + part("that take off more", redeemed, entry -> entry.off() > entry.fileOff())
                + part("that take off less", redeemed, entry -> entry.off() < entry.fileOff())
                + "| the baskets, each once | " + baskets.size() + " | | "
                + units(baskets.stream().mapToLong(Basket::couponDiscount).sum()) + " |\n"
                + "| their `sales_value` | "
                + units(baskets.stream().mapToLong(Basket::salesValue).sum()) + " | | |\n";
    }

    private static String part(String name, List<Entry> of, Predicate<Entry> which) {
        List<Entry> some = of.stream().filter(which).toList();
        return "| " + name + " | " + some.size() + " | " + units(sum(some, Entry::off)) + " | "
                + units(sum(some, Entry::fileOff)) + " |\n";
    }

    /** Those that tills redeemed, one by one. */
    String redeemed() {
        StringBuilder text = new StringBuilder(
                "| Line | Campaign | Coupon | Basket | Total | Goods covered | Taken off | `coupon_disc` of the file |\n"
                        + "|---:|---:|---|---|---:|---:|---:|---:|\n");
        of(Became.REDEEMED).forEach(entry -> text.append("| ")
                .append(entry.row().line())
                .append(" | ")
                .append(entry.row().campaign())
                .append(" | ")
                .append(entry.row().coupon())
                .append(" | ")
                .append(entry.basket() == null ? "" : entry.basket().number())
                .append(" | ")
                .append(units(total(entry)))
                .append(" | ")
                .append(units(entry.covered()))
                .append(" | ")
                .append(units(entry.off()))
                .append(" | ")
                .append(units(entry.fileOff()))
                .append(" |\n"));
        return text.toString();
    }

    static long sum(List<Entry> some, ToLongFunction<Entry> of) {
        return some.stream().mapToLong(of).sum();
    }

    static long total(Entry entry) {
        return entry.basket() == null ? 0 : entry.basket().total();
    }

    private static String units(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
