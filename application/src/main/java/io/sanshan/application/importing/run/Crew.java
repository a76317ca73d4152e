package io.sanshan.application.importing.run;

import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.ImportStopped.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works a list off with several hands at once. The log groups what arrives together into one write, so many hands that wait are
 * worth more than few that hurry.
 */
public final class Crew {

    private static final int HANDS = 64;

    private final BooleanSupplier stopWanted;

    public Crew(BooleanSupplier stopWanted) {
        this.stopWanted = stopWanted;
    }

    /** Comes back when all is done. The first failure lets the others finish what they hold, and is thrown then. */
    public <T> void workOff(List<T> list, Consumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> hands = new ArrayList<>();
        for (int i = 0; i < Math.min(HANDS, list.size()); i++) {
            hands.add(Thread.ofPlatform().name("import-", i).start(() -> {
                for (int at = next.getAndIncrement(); at < list.size(); at = next.getAndIncrement()) {
                    if (failure.get() != null || stopWanted.getAsBoolean()) {
                        return;
                    }
                    try {
                        work.accept(list.get(at));
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                    }
                }
            }));
        }
        boolean interrupted = false;
        for (Thread hand : hands) {
            interrupted |= !joined(hand);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new ImportStopped("the import was interrupted");
        }
        Throwable first = failure.get();
        if (first instanceof ImportStopped stopped) {
            throw stopped;
        }
        if (first != null) {
            throw new ImportStopped("the import could not go on: " + first, first);
        }
        if (stopWanted.getAsBoolean()) {
            throw new ImportStopped(
                    Why.APPLICATION_STOPS, "the application stops; the next start goes on with the import");
        }
    }

    private static boolean joined(Thread hand) {
        try {
            hand.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
