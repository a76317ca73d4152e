package io.sanshan.application.importing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says faults and phases in a language, for terminals and screens alike. */
public final class ImportTexts {

    private final ResourceBundle bundle;

    private ImportTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Chinese where it is asked for, else English. */
    public static ImportTexts of(Locale locale) {
        return new ImportTexts(ResourceBundle.getBundle(
                "io.sanshan.application.importing.import-texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** With file and line, as in {@code transactions.csv, line 17: …}. */
    public String broken(BrokenRow row) {
        String reason = row.fault() == ImportFault.REFUSED
                ? text("fault.REFUSED", String.join(", ", row.arguments()))
                : text("fault." + row.fault().name(), row.arguments().toArray());
        return row.line() == 0
                ? text("broken.file", row.file(), reason)
                : text("broken.row", row.file(), Integer.toString(row.line()), reason);
    }

    public String phase(ImportPhase phase) {
        return text("phase." + phase.name());
    }

    public String knownAlready() {
        return text("known");
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
