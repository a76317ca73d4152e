package io.sanshan.application.importing.run;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportProgress;
import java.util.HashSet;
import java.util.Set;

/** Tells the listener one thing at a time, and of progress not more often than anybody can read. */
final class Reports {

    private static final long QUIET_NANOS = 200_000_000;

    private final ImportListener listener;
    private final Set<String> toldRows = new HashSet<>();
    private int allTotal;
    private int allDone;
    private int done;
    private int total;
    private int broken;
    private ImportPhase phase = ImportPhase.STORES;
    private long lastToldAt = System.nanoTime() - QUIET_NANOS;

    Reports(ImportListener listener) {
        this.listener = listener;
    }

    synchronized void expect(int orders) {
        allTotal = orders;
    }

    synchronized void begin(ImportPhase begun, int orders) {
        phase = begun;
        done = 0;
        total = orders;
        tell();
    }

    synchronized void done(int orders) {
        done += orders;
        allDone += orders;
        if (done == total || System.nanoTime() - lastToldAt >= QUIET_NANOS) {
            tell();
        }
    }

    synchronized void broken(BrokenRow row) {
        broken++;
        toldRows.add(place(row.file(), row.line()));
        listener.broken(row);
    }

    /** Whether something was told of that row already. */
    synchronized boolean wasTold(String file, int line) {
        return toldRows.contains(place(file, line));
    }

    synchronized int brokenRows() {
        return broken;
    }

    private void tell() {
        lastToldAt = System.nanoTime();
        listener.progressed(new ImportProgress(phase, done, total, allDone, allTotal));
    }

    private static String place(String file, int line) {
        return file + ':' + line;
    }
}
