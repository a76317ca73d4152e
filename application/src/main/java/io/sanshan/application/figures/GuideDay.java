package io.sanshan.application.figures;

import io.sanshan.application.shared.Amounts;
import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** What counts for a guide on a day: of a store's, or of the brand's where it happened in none. */
public record GuideDay(LocalDate day, Best.Numbers numbers) {

    /** What was sold on some days, one amount per currency. */
    public static List<Money> sales(List<GuideDay> days) {
        Amounts sum = Amounts.NONE;
        for (GuideDay one : days) {
            for (Money amount : one.numbers().sales()) {
                sum = sum.plus(amount);
            }
        }
        return sum.list();
    }
}
