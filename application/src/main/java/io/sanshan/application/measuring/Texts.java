package io.sanshan.application.measuring;

import java.util.List;
import java.util.Locale;

/** Figures as lines of a terminal and as rows of a page. */
final class Texts {

    private static final String MISSED = "MISSED";

    private Texts() {}

    static String line(Figure figure) {
        return String.format(
                        Locale.ROOT,
                        "%-12s %-66s %12s %-9s %-12s %s",
                        figure.store(),
                        figure.name(),
                        number(figure.value()),
                        figure.unit(),
                        asked(figure),
                        verdict(figure))
                .stripTrailing();
    }

    static String table(List<Figure> figures) {
        StringBuilder table = new StringBuilder(String.format(
                        Locale.ROOT, "%-12s %-66s %12s %-9s %-12s %s", "on", "measured", "value", "unit", "asked", ""))
                .append('\n');
        figures.forEach(figure -> table.append(line(figure)).append('\n'));
        return table.append(summary(figures)).append('\n').toString();
    }

    static String summary(List<Figure> figures) {
        List<Figure> asked =
                figures.stream().filter(figure -> figure.target() != null).toList();
        long missed = asked.stream().filter(Texts::isMissed).count();
        return String.format(
                Locale.ROOT,
                "%d figures, %d with a target: %d met, %d missed",
                figures.size(),
                asked.size(),
                asked.size() - missed,
                missed);
    }

    static String page(Machine machine, List<Figure> figures) {
        StringBuilder page = new StringBuilder();
        machine.lines().forEach((what, value) -> page.append("- ")
                .append(what)
                .append(": ")
                .append(value)
                .append('\n'));
        page.append("\n| On | Measured | Value | Unit | Asked | | How |\n|---|---|---:|---|---|---|---|\n");
        for (Figure figure : figures) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s |%n",
                    figure.store(),
                    figure.name(),
                    number(figure.value()),
                    figure.unit(),
                    asked(figure),
                    verdict(figure),
                    figure.note()));
        }
        return page.append('\n').append(summary(figures)).append(".\n").toString();
    }

    private static boolean isMissed(Figure figure) {
        return Boolean.FALSE.equals(figure.met());
    }

    private static String verdict(Figure figure) {
        return figure.target() == null ? "" : isMissed(figure) ? MISSED : "met";
    }

    private static String asked(Figure figure) {
        Figure.Target target = figure.target();
        if (target == null) {
            return "";
        }
        return switch (target.side()) {
            case AT_LEAST -> ">= " + number(target.bound());
            case UNDER -> "< " + number(target.bound());
        };
    }

    /** Three digits that say something, and no more than the measurement is good for. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
