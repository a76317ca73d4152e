package io.sanshan.ui.campaign;

import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Results as comma-separated values (RFC 4180, UTF-8). Amounts stand in a column of their own for each currency, as plain decimals,
 * and a day as ISO 8601 writes it: a file is read by machines, which know no signs of money and no names of months.
 *
 * @param headings of the name and of each number, in the order of {@link Counts}
 * @param ofCurrency puts a heading and a currency together
 */
record ResultsFile(List<String> headings, BinaryOperator<String> ofCurrency) {

    private static final int DISCOUNTS = 8;
    private static final int SALES = 9;

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /** Without it the usual spreadsheet takes the file for one in its own old alphabet. */
    private static final String MARK = "\uFEFF";

    byte[] write(List<ResultLine> lines) {
        SortedSet<String> currencies = new TreeSet<>();
        lines.forEach(line -> {
            line.counts().discounts().forEach(amount -> currencies.add(amount.currency()));
            line.counts().sales().forEach(amount -> currencies.add(amount.currency()));
        });
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(headings.subList(0, DISCOUNTS));
        for (String currency : currencies) {
            head.add(ofCurrency.apply(headings.get(DISCOUNTS), currency));
            head.add(ofCurrency.apply(headings.get(SALES), currency));
        }
        rows.add(head);
        lines.forEach(line -> rows.add(row(line, currencies)));
        return rows.stream()
                .map(row -> row.stream().map(ResultsFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(ResultLine line, SortedSet<String> currencies) {
        Counts counts = line.counts();
        List<String> row = new ArrayList<>();
        row.add(harmless(line.nameInFile()));
        for (long number : List.of(
                counts.issued(),
                counts.claimed(),
                counts.standing(),
                counts.rolledBack(),
                counts.rejected(),
                counts.expired(),
                counts.voided())) {
            row.add(String.valueOf(number));
        }
        for (String currency : currencies) {
            for (Function<Counts, List<Money>> amounts :
                    List.<Function<Counts, List<Money>>>of(Counts::discounts, Counts::sales)) {
                row.add(amount(amounts.apply(counts), currency));
            }
        }
        return row;
    }

    private static String amount(List<Money> amounts, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        long minor = amounts.stream()
                .filter(amount -> amount.currency().equals(currency))
                .mapToLong(Money::minor)
                .sum();
        return BigDecimal.valueOf(minor, decimals).toPlainString();
    }

    /** A name that a spreadsheet would take for a formula and run. Some take the wide letters of Chinese keyboards for the narrow ones. */
    private static String harmless(String name) {
        return !name.isEmpty() && BEGINS_A_FORMULA.indexOf(name.charAt(0)) >= 0 ? '\'' + name : name;
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
