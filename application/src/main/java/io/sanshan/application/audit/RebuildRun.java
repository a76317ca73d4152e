package io.sanshan.application.audit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rebuilds read models for an operator at a terminal, telling its progress in lines. The last line says how it ended. */
@Component
public class RebuildRun {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final ReadModels readModels;
    private final RebuildCheck check;

    public RebuildRun(ReadModels readModels, RebuildCheck check) {
        this.readModels = readModels;
        this.check = check;
    }

    /** Rebuilds one read model, or all of them one after the other; true when all reached the head of the log. */
    public boolean rebuild(@Nullable String model, Consumer<String> lines) {
        return telling(lines, () -> rebuildAndTell(model, lines));
    }

    private boolean rebuildAndTell(@Nullable String model, Consumer<String> lines) {
        List<String> all =
                readModels.states().stream().map(ReadModels.State::name).toList();
        if (model != null && !all.contains(model)) {
            lines.accept("Failed: there is no read model " + model + ". There are " + String.join(", ", all) + '.');
            return false;
        }
        List<String> models = model == null ? all : List.of(model);
        for (String each : models) {
            long began = System.nanoTime();
            readModels.rebuild(each);
            ReadModels.State state = readModels.state(each);
            while (!state.isCaughtUp()) {
                if (state.fault() != null) {
                    lines.accept("Failed: " + each + " is stopped by " + state.fault() + '.');
                    return false;
                }
                LockSupport.parkNanos(BETWEEN_LINES.toNanos());
                state = readModels.state(each);
                lines.accept(line(state, began));
            }
        }
        lines.accept("Rebuilt " + String.join(", ", models) + '.');
        return true;
    }

    /** Rebuilds all and compares every cell with what was there before; true when nothing differs. */
    public boolean verify(Consumer<String> lines) {
        return telling(lines, () -> verifyAndTell(lines));
    }

    private boolean verifyAndTell(Consumer<String> lines) {
        List<RebuildCheck.Difference> differences = check.run(lines);
        differences.forEach(difference -> lines.accept(difference.toString()));
        lines.accept(
                differences.isEmpty()
                        ? "Verified: the rebuilt tables equal the live ones, all columns, row by row."
                        : "Failed: " + differences.size() + " differences. The tables now hold what the log says.");
        return differences.isEmpty();
    }

    private static boolean telling(Consumer<String> lines, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RebuildStopped stopped) {
            lines.accept("Failed: " + stopped.getMessage() + '.');
            return false;
        } catch (RuntimeException fault) {
            lines.accept("Failed: " + FaultTypes.of(fault) + '.');
            return false;
        }
    }

    private static String line(ReadModels.State state, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        double share = state.head() == 0 ? 100 : 100.0 * state.position() / state.head();
        return String.format(
                Locale.ROOT,
                "%s: %.0f %%, %,d of %,d events, %,.0f events/s",
                state.name(),
                share,
                state.position(),
                state.head(),
                state.position() / seconds);
    }
}
