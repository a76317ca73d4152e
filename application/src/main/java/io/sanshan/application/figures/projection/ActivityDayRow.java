package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.StoreDay;
import io.sanshan.application.figures.StoreEntry;
import io.sanshan.application.shared.Amounts;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbers of one day of a store. */
@Entity
@Table(name = "store_activity_day")
class ActivityDayRow {

    @Id
    String id;

    String storeId = "";
    LocalDate storeDay = LocalDate.EPOCH;
    long redeemed;
    long rolledBack;
    long rejected;
    long purchases;
    long joins;
    String sales = "";

    protected ActivityDayRow() {}

    ActivityDayRow(String store, LocalDate day) {
        this.id = id(store, day);
        this.storeId = store;
        this.storeDay = day;
    }

    static String id(String store, LocalDate day) {
        return store + '/' + day;
    }

    void count(StoreEntry.Kind kind, @Nullable Money amount) {
        switch (kind) {
            case REDEEMED -> redeemed++;
            case ROLLED_BACK -> rolledBack++;
            case REJECTED -> rejected++;
            case JOINED -> joins++;
            case RETURNED -> {
                if (amount != null) {
                    sales = Amounts.of(sales).plus(amount.negated()).text();
                }
            }
            case PURCHASED -> {
                purchases++;
                sales = Amounts.of(sales).plus(amount).text();
            }
        }
    }

    StoreDay day() {
        return new StoreDay(
                storeDay,
                redeemed,
                rolledBack,
                rejected,
                purchases,
                joins,
                Amounts.of(sales).list());
    }
}
