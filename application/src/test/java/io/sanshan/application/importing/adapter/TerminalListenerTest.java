package io.sanshan.application.importing.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportSummary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TerminalListenerTest {

    private static final ImportSummary SUMMARY = new ImportSummary(1, 2, 3, 4, 5, 6, 7, 8);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void growsABarInPlaceAndEndsWithTheSummaryOnALineOfItsOwn() {
        TerminalListener terminal = listener(true, Locale.ENGLISH);
        terminal.progressed(new ImportProgress(ImportPhase.MEMBERS, 5, 10, 50, 100));
        terminal.progressed(new ImportProgress(ImportPhase.MEMBERS, 10, 10, 55, 100));
        terminal.finished(SUMMARY);
        assertThat(text()).contains("[###############               ] 50 %  Members 5/10");
        // One line of the terminal, written over and over.
        assertThat(text().split("\n", -1)).hasSize(2);
        assertThat(text().strip()).endsWith("\u001B[K" + SUMMARY.line());
    }

    @Test
    void writesALineForEachTenthIntoAFile() {
        TerminalListener terminal = listener(false, Locale.CHINESE);
        for (int done = 0; done <= 1_000; done++) {
            terminal.progressed(new ImportProgress(ImportPhase.PURCHASES, done, 1_000, done, 1_000));
        }
        terminal.finished(SUMMARY);
        assertThat(text().lines()).hasSize(12).contains(SUMMARY.line());
        assertThat(text()).contains("100 %  消费 1000/1000").doesNotContain("\r");
    }

    @Test
    void tellsBrokenRowsBetweenTheBars() {
        TerminalListener terminal = listener(true, Locale.ENGLISH);
        terminal.progressed(new ImportProgress(ImportPhase.MEMBERS, 5, 10, 50, 100));
        terminal.broken(new BrokenRow("some.csv", 7, ImportFault.VALUE_MISSING, List.of("store_id")));
        assertThat(text()).endsWith("some.csv, line 7: store_id is missing" + System.lineSeparator());
    }

    private TerminalListener listener(boolean inPlace, Locale locale) {
        return new TerminalListener(new PrintStream(printed, true, StandardCharsets.UTF_8), inPlace, locale);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
