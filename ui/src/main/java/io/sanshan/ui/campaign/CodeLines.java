package io.sanshan.ui.campaign;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;

/** Reads a list of codes: a code a line, or the first column of a table with or without a heading. */
final class CodeLines {

    private static final String MARK = "\uFEFF";

    private CodeLines() {}

    /** As many lines as there are, so that the number of each is what its writer counts; a heading is an empty one. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        (text.startsWith(MARK) ? text.substring(MARK.length()) : text)
                .lines()
                .map(CodeLines::first)
                .forEach(lines::add);
        if (!lines.isEmpty() && isHeading(lines.getFirst())) {
            lines.set(0, "");
        }
        return lines;
    }

    /** In the language of the screen, or as tables of programs have it. */
    private static boolean isHeading(String first) {
        return first.equalsIgnoreCase("code") || first.equalsIgnoreCase(I18NProvider.translate("codes.word"));
    }

    private static String first(String line) {
        String column = line.split("[,;\\t]", 2)[0].strip();
        return column.length() > 1 && column.startsWith("\"") && column.endsWith("\"")
                ? column.substring(1, column.length() - 1)
                : column;
    }
}
