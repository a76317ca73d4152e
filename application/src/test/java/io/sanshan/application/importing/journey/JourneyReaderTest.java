package io.sanshan.application.importing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyReaderTest {

    private final List<BrokenRow> broken = new ArrayList<>();

    @Nested
    class TheShippedData {

        private final Journey journey = JourneyReader.read(DataFolder.packaged(), broken::add);

        @Test
        void hasNoBrokenRow() {
            assertThat(broken).isEmpty();
            assertThat(journey.rows()).isEqualTo(14 + 2_466 + 32_422 + 538 + 37_158 + 30_697 + 801);
        }

        @Test
        void keepsLinesWithoutQuantityOrValueAndTheTotals() {
            assertThat(journey.sales()).hasSize(37_158);
            assertThat(journey.sales().stream().filter(sale -> sale.quantity() == 0))
                    .hasSize(201);
            assertThat(sum(journey.sales().stream().map(Journey.Sale::value).toList()))
                    .isEqualTo("113820.75");
            assertThat(sum(journey.sales().stream()
                            .map(Journey.Sale::couponDiscount)
                            .toList()))
                    .isEqualTo("654.06");
        }

        @Test
        void isTheSameFromAFolder() {
            Journey other = JourneyReader.read(DataFolder.of(Path.of("../demo/complete-journey")), broken::add);
            assertThat(other).isEqualTo(journey);
        }

        private static String sum(List<BigDecimal> amounts) {
            return amounts.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(2, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    @Nested
    class AFolderWithBrokenRows {

        @TempDir
        private Path folder;

        @BeforeEach
        void smallAndWhole() throws IOException {
            write(Journey.CAMPAIGNS, "campaign_id,campaign_type,start_date,end_date", "1,Type A,2017-03-03,2017-04-09");
            write(Journey.TARGETS, "campaign_id,household_id", "1,10", "1,11");
            write(Journey.COUPONS, "coupon_upc,product_id,campaign_id", "500,7,1", "500,7,1");
            write(Journey.REDEMPTIONS, REDEMPTION_COLUMNS, "10,500,1,2017-04-09");
            write(Journey.SALES, SALE_COLUMNS, SALE);
            write(Journey.GOODS, GOODS_COLUMNS, "7,1,GROCERY,National,SOUP,TOMATO,10 OZ");
            write(Journey.HOUSEHOLDS, HOUSEHOLD_COLUMNS, "10,45-54,50-74K,NA,,2,2 Adults No Kids,0");
        }

        @Test
        void isReadWhenNothingIsBroken() {
            Journey journey = read();
            assertThat(broken).isEmpty();
            assertThat(journey.redemptions()).hasSize(1);
            assertThat(journey.households().getFirst().traits())
                    .containsOnlyKeys("age", "income", "household_size", "household_comp", "kids_count");
        }

        @Test
        void aMalformedNumberBreaksItsRowOnly() throws IOException {
            write(
                    Journey.SALES,
                    SALE_COLUMNS,
                    SALE,
                    SALE.replace(",1.5,", ",1.5x,"),
                    SALE.replace(",2,1.5", ",2.5,1.5"));
            assertThat(read().sales()).hasSize(1);
            assertThat(broken)
                    .containsExactly(
                            row(Journey.SALES, 3, ImportFault.NUMBER_MALFORMED, "sales_value", "1.5x"),
                            row(Journey.SALES, 4, ImportFault.NUMBER_MALFORMED, "quantity", "2.5"));
        }

        @Test
        void aNumberThatWouldFillTheMemoryIsMalformed() throws IOException {
            write(
                    Journey.SALES,
                    SALE_COLUMNS,
                    SALE.replace(",1.5,", ",1e999999999,"),
                    SALE.replace(",2,1.5", ",1e99,1.5"));
            assertThat(read().sales()).isEmpty();
            assertThat(broken).extracting(BrokenRow::fault).containsOnly(ImportFault.NUMBER_MALFORMED);
        }

        @Test
        void aNegativeNumberIsTold() throws IOException {
            write(Journey.SALES, SALE_COLUMNS, SALE.replace(",2,1.5", ",-2,1.5"), SALE);
            assertThat(read().sales()).hasSize(1);
            assertThat(broken).containsExactly(row(Journey.SALES, 2, ImportFault.NUMBER_NEGATIVE, "quantity", "-2"));
        }

        @Test
        void aMissingValueAndAMissingColumnOfARowAreTold() throws IOException {
            write(Journey.TARGETS, "campaign_id,household_id", "1,10", "1", "1,", "1,11");
            assertThat(read().targets()).hasSize(2);
            assertThat(broken)
                    .containsExactly(
                            row(Journey.TARGETS, 3, ImportFault.VALUE_COUNT, "1", "2"),
                            row(Journey.TARGETS, 4, ImportFault.VALUE_MISSING, "household_id"));
        }

        @Test
        void aHeadingWithoutAColumnLeavesTheFileOut() throws IOException {
            write(Journey.HOUSEHOLDS, "household_id,age", "10,45-54");
            assertThat(read().households()).isEmpty();
            assertThat(broken).contains(row(Journey.HOUSEHOLDS, 1, ImportFault.COLUMN_MISSING, "income"));
        }

        @Test
        void columnsMayStandInAnyOrder() throws IOException {
            write(Journey.TARGETS, "household_id,more,campaign_id", "10,x,1");
            assertThat(read().targets()).containsExactly(new Journey.Target(2, "1", "10"));
        }

        @Test
        void aFileThatIsNotThereIsTold() throws IOException {
            Files.delete(folder.resolve(Journey.HOUSEHOLDS));
            read();
            assertThat(broken).containsExactly(row(Journey.HOUSEHOLDS, 0, ImportFault.FILE_MISSING));
        }

        @Test
        void aQuoteThatNeverEndsBreaksItsRowOnly() throws IOException {
            write(Journey.TARGETS, "campaign_id,household_id", "1,\"10", "\"1\",\"11\"");
            assertThat(read().targets()).containsExactly(new Journey.Target(3, "1", "11"));
            assertThat(broken).contains(row(Journey.TARGETS, 2, ImportFault.ROW_MALFORMED));
        }

        @Test
        void aDayThatDoesNotExistIsTold() throws IOException {
            write(Journey.REDEMPTIONS, REDEMPTION_COLUMNS, "10,500,1,2017-02-30", "10,500,1,2017-03-30");
            assertThat(read().redemptions()).hasSize(1);
            assertThat(broken)
                    .containsExactly(
                            row(Journey.REDEMPTIONS, 2, ImportFault.DATE_MALFORMED, "redemption_date", "2017-02-30"));
        }

        @Test
        void aRedemptionOutsideTheWindowIsToldAndStillTried() throws IOException {
            write(Journey.REDEMPTIONS, REDEMPTION_COLUMNS, "10,500,1,2017-04-09", "10,500,1,2017-04-10");
            assertThat(read().redemptions()).hasSize(2);
            assertThat(broken)
                    .containsExactly(row(
                            Journey.REDEMPTIONS,
                            3,
                            ImportFault.OUTSIDE_WINDOW,
                            "2017-04-10",
                            "2017-03-03",
                            "2017-04-09"));
        }

        @Test
        void redemptionsThatFitNothingAreTold() throws IOException {
            write(
                    Journey.REDEMPTIONS,
                    REDEMPTION_COLUMNS,
                    "10,500,9,2017-04-09",
                    "10,501,1,2017-04-09",
                    "12,500,1,2017-04-09",
                    "10,500,1,2017-04-09",
                    "10,500,1,2017-04-09");
            assertThat(read().redemptions()).hasSize(1);
            assertThat(broken)
                    .containsExactlyInAnyOrder(
                            row(Journey.REDEMPTIONS, 2, ImportFault.CAMPAIGN_UNKNOWN, "9"),
                            row(Journey.REDEMPTIONS, 3, ImportFault.COUPON_UNKNOWN, "501", "1"),
                            row(Journey.REDEMPTIONS, 4, ImportFault.HOUSEHOLD_NOT_TARGETED, "12", "1"),
                            row(Journey.REDEMPTIONS, 6, ImportFault.REPEATED, "5"));
        }

        @Test
        void aCampaignThatEndsBeforeItBeginsIsTold() throws IOException {
            write(Journey.CAMPAIGNS, "campaign_id,campaign_type,start_date,end_date", "1,Type A,2017-04-09,2017-03-03");
            assertThat(read().campaigns()).isEmpty();
            assertThat(broken)
                    .contains(row(Journey.CAMPAIGNS, 2, ImportFault.WINDOW_EMPTY, "2017-04-09", "2017-03-03"));
        }

        @Test
        void aLineOfAnotherHouseholdsBasketIsTold() throws IOException {
            write(Journey.SALES, SALE_COLUMNS, SALE, SALE.replaceFirst("^10,", "11,"));
            assertThat(read().sales()).hasSize(1);
            assertThat(broken).containsExactly(row(Journey.SALES, 3, ImportFault.BASKET_DIFFERS, "900", "2"));
        }

        private static final String REDEMPTION_COLUMNS = "household_id,coupon_upc,campaign_id,redemption_date";
        private static final String SALE_COLUMNS = "household_id,store_id,basket_id,product_id,quantity,sales_value,"
                + "retail_disc,coupon_disc,coupon_match_disc,week,transaction_timestamp";
        private static final String SALE = "10,367,900,7,2,1.5,0.29,0,0,1,2017-01-01T12:30:27";
        private static final String GOODS_COLUMNS =
                "product_id,manufacturer_id,department,brand,product_category,product_type,package_size";
        private static final String HOUSEHOLD_COLUMNS =
                "household_id,age,income,home_ownership,marital_status,household_size,household_comp,kids_count";

        private Journey read() {
            return JourneyReader.read(DataFolder.of(folder), broken::add);
        }

        private void write(String file, String... lines) throws IOException {
            Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
        }

        private static BrokenRow row(String file, int line, ImportFault fault, String... arguments) {
            return new BrokenRow(file, line, fault, List.of(arguments));
        }
    }
}
