package io.sanshan.application.importing;

import io.sanshan.application.shared.BundledTexts;
import java.util.Locale;

/** Says faults and phases in a language, for terminals and screens alike. */
public final class ImportTexts {

    private final BundledTexts texts;

    private ImportTexts(BundledTexts texts) {
        this.texts = texts;
    }

    /** Chinese where it is asked for, else English. */
    public static ImportTexts of(Locale locale) {
        return new ImportTexts(BundledTexts.of("io.sanshan.application.importing.import-texts", locale));
    }

    /** With file and line, as in {@code transactions.csv, line 17: …}. */
    public String broken(BrokenRow row) {
        String reason = row.fault() == ImportFault.REFUSED
                ? texts.text("fault.REFUSED", String.join(", ", row.arguments()))
                : texts.text("fault." + row.fault().name(), row.arguments().toArray());
        return row.line() == 0
                ? texts.text("broken.file", row.file(), reason)
                : texts.text("broken.row", row.file(), Integer.toString(row.line()), reason);
    }

    public String phase(ImportPhase phase) {
        return texts.text("phase." + phase.name());
    }

    public String knownAlready() {
        return texts.text("known");
    }
}
