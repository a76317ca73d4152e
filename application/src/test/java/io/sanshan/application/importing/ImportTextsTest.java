package io.sanshan.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTextsTest {

    @ParameterizedTest
    @EnumSource(ImportFault.class)
    void everyFaultHasATextInBothLanguages(ImportFault fault) {
        BrokenRow row = new BrokenRow("some.csv", 1_234, fault, List.of("one", "two", "three"));
        String english = ImportTexts.of(Locale.ENGLISH).broken(row);
        String chinese = ImportTexts.of(Locale.CHINESE).broken(row);
        assertThat(english).startsWith("some.csv, line 1234: ").doesNotContain("{");
        assertThat(chinese).startsWith("some.csv 第 1234 行：").doesNotContain("{").isNotEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(ImportPhase.class)
    void everyPhaseHasATextInBothLanguages(ImportPhase phase) {
        assertThat(ImportTexts.of(Locale.ENGLISH).phase(phase))
                .isNotEqualTo(ImportTexts.of(Locale.CHINESE).phase(phase));
    }
}
