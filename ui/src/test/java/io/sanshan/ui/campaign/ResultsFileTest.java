package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Results as a file")
@Tag("P16")
class ResultsFileTest {

    private static final ResultsFile FILE = new ResultsFile(
            List.of("By", "I", "C", "R", "B", "N", "E", "V", "Discount", "Sales"),
            (heading, currency) -> heading + ' ' + currency);

    private static Counts counts(List<Money> discounts, List<Money> sales) {
        return new Counts(1, 2, 7, 4, 5, 6, 7, discounts, sales);
    }

    private static String text(ResultLine... lines) {
        return new String(FILE.write(List.of(lines)), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("each currency has columns of its own, in plain decimals of as many places as it has")
    void keepsCurrenciesApart() {
        assertThat(text(
                        new ResultLine(
                                "North", counts(List.of(new Money(1_234, "USD")), List.of(new Money(-5, "USD")))),
                        new ResultLine("东京", counts(List.of(new Money(1_234, "JPY")), List.of()))))
                .isEqualTo("\uFEFFBy,I,C,R,B,N,E,V,Discount JPY,Sales JPY,Discount USD,Sales USD\r\n"
                        + "North,1,2,3,4,5,6,7,0,0,12.34,-0.05\r\n"
                        + "东京,1,2,3,4,5,6,7,1234,0,0.00,0.00\r\n");
    }

    @Test
    @DisplayName("a name stays one field, and no spreadsheet runs it")
    void quotes() {
        assertThat(text(
                        new ResultLine("Ten, \"off\"\nand more", counts(List.of(), List.of())),
                        new ResultLine("=1+1", counts(List.of(), List.of()))))
                .contains("\r\n\"Ten, \"\"off\"\"\nand more\",1,")
                .contains("\r\n'=1+1,1,");
        for (String begin : List.of("+", "-", "@", "\t", "＝", "＠")) {
            assertThat(text(new ResultLine(begin + "A1", counts(List.of(), List.of()))))
                    .contains("\r\n'" + begin + "A1,1,");
        }
    }

    @Test
    @DisplayName("what was rolled back is not among the redeemed")
    void tellsWhatStands() {
        assertThat(text(new ResultLine("North", "N", new Counts(0, 0, 9, 2, 0, 0, 0, List.of(), List.of()), null)))
                .endsWith("\r\nN,0,0,7,2,0,0,0\r\n");
    }

    @Test
    @DisplayName("without any line there is the head alone")
    void empty() {
        assertThat(text()).isEqualTo("\uFEFFBy,I,C,R,B,N,E,V\r\n");
    }
}
