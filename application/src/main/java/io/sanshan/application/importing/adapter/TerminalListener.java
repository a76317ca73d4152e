package io.sanshan.application.importing.adapter;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.importing.ImportTexts;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints an import on a terminal: a bar that grows in place where somebody watches, a line now and then where the output goes
 * into a file. The last line is the summary.
 */
final class TerminalListener implements ImportListener {

    private static final int BAR = 30;
    private static final int STEPS_IN_A_FILE = 10;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean inPlace;
    private final ImportTexts texts;
    private int lastStep = -1;
    private boolean barIsOpen;

    TerminalListener(PrintStream out, boolean inPlace, Locale locale) {
        this.out = out;
        this.inPlace = inPlace;
        this.texts = ImportTexts.of(locale);
    }

    static TerminalListener ofThisProcess() {
        Console console = System.console();
        return new TerminalListener(System.out, console != null && console.isTerminal(), Locale.getDefault());
    }

    @Override
    public void progressed(ImportProgress progress) {
        if (inPlace) {
            out.print(CLEAR_LINE + line(progress));
            out.flush();
            barIsOpen = true;
        } else {
            int step = (int) (progress.share() * STEPS_IN_A_FILE);
            if (step != lastStep) {
                lastStep = step;
                out.println(line(progress));
            }
        }
    }

    @Override
    public void broken(BrokenRow row) {
        printLine(texts.broken(row));
    }

    @Override
    public void knownAlready() {
        printLine(texts.knownAlready());
    }

    @Override
    public void finished(ImportSummary summary) {
        printLine(summary.line());
    }

    private void printLine(String line) {
        if (barIsOpen) {
            out.print(CLEAR_LINE);
            barIsOpen = false;
        }
        out.println(line);
    }

    private String line(ImportProgress progress) {
        int full = (int) (progress.share() * BAR);
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + (int) (progress.share() * 100) + " %  "
                + texts.phase(progress.phase()) + ' ' + progress.done() + '/' + progress.total();
    }
}
