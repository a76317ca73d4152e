package io.sanshan.application.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** Rebuilds one read model, or all of them; true when all took the place of the live ones. */
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
        // Together: as many as this machine can build at once, the others after them.
        models.forEach(readModels::rebuild);
        Set<String> waiting = new LinkedHashSet<>(models);
        List<String> failed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_LINES.toNanos());
            for (ReadModels.State state : readModels.states()) {
                if (waiting.contains(state.name())) {
                    tell(state, lines);
                    if (!state.rebuilding()) {
                        waiting.remove(state.name());
                        if (!isDone(state)) {
                            failed.add(state.name());
                        }
                    }
                }
            }
        }
        lines.accept(
                failed.isEmpty()
                        ? "Rebuilt " + String.join(", ", models) + '.'
                        : "Failed: not rebuilt are " + String.join(", ", failed) + '.');
        return failed.isEmpty();
    }

    private static boolean isDone(ReadModels.State state) {
        return state.rebuild() != null && state.rebuild().phase() == ReadModels.Phase.DONE;
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

    private static void tell(ReadModels.State state, Consumer<String> lines) {
        ReadModels.Rebuild rebuild = state.rebuild();
        if (rebuild == null) {
            return;
        }
        double share = rebuild.head() == 0 ? 100 : Math.min(100, 100.0 * rebuild.position() / rebuild.head());
        String line = String.format(
                Locale.ROOT,
                "%s: %s, %.0f %%, %,d of %,d events",
                state.name(),
                rebuild.phase().name().toLowerCase(Locale.ROOT),
                share,
                rebuild.position(),
                rebuild.head());
        if (rebuild.phase().isGoingOn() && rebuild.perSecond() > 0) {
            line += String.format(
                    Locale.ROOT,
                    ", %,d events/s, %d s left",
                    rebuild.perSecond(),
                    rebuild.remaining().map(Duration::toSeconds).orElse(0L));
        }
        lines.accept(rebuild.reason() == null ? line : line + ", hindered by " + rebuild.reason());
    }
}
