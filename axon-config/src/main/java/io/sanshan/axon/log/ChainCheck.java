package io.sanshan.axon.log;

import io.sanshan.application.audit.ChainNote;
import io.sanshan.application.audit.LogCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks log and checkpoints side by side. */
final class ChainCheck implements LogCheck {

    private static final int CHECKPOINTS = 100;
    private static final int LOOK_AHEAD = 100;
    private static final long EVENTS_BETWEEN_LINES = 100_000;

    private final StoredLog log;
    private final Checkpoints checkpoints;
    private final ChainKeeper keeper;

    ChainCheck(StoredLog log, Checkpoints checkpoints, ChainKeeper keeper) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.keeper = keeper;
    }

    @Override
    public Outcome run(Optional<ChainNote> noted, Consumer<String> progress) {
        // What is not sealed yet could be changed by anybody: the sooner it is, the better.
        Checkpoint sealed = keeper.sealAll();
        return new Walk(noted.orElse(null), progress).run(sealed.events());
    }

    private final class Walk {

        private final @Nullable ChainNote noted;
        private final Consumer<String> progress;
        private final Chain chain = Chain.beginning();
        private final LogCursor cursor = new LogCursor(log);

        Walk(@Nullable ChainNote noted, Consumer<String> progress) {
            this.noted = noted;
            this.progress = progress;
        }

        Outcome run(long sealed) {
            Optional<String> difference = walk();
            ChainNote reached = new ChainNote(chain.events(), chain.link());
            if (difference.isEmpty() && chain.events() < sealed) {
                difference = Optional.of("checkpoints are missing after " + chain.events() + " events");
            }
            if (difference.isEmpty() && noted != null && noted.events() > chain.events()) {
                difference = Optional.of("the log has " + chain.events() + " events and had " + noted.events()
                        + " when the note was taken");
            }
            return new Outcome(reached, difference);
        }

        private Optional<String> walk() {
            while (true) {
                List<Checkpoints.Found> next = checkpoints.after(chain.events(), CHECKPOINTS);
                for (Checkpoints.Found found : next) {
                    Optional<String> difference = compare(found);
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
                if (next.size() < CHECKPOINTS) {
                    return Optional.empty();
                }
            }
        }

        private Optional<String> compare(Checkpoints.Found found) {
            Checkpoint checkpoint = found.checkpoint();
            if (!found.genuine()) {
                return Optional.of("the checkpoint after " + checkpoint.events() + " events was changed");
            }
            if (checkpoint.previous() != chain.events()) {
                return Optional.of("a checkpoint between " + chain.events() + " and " + checkpoint.events()
                        + " events is missing");
            }
            for (int i = 0; i < checkpoint.size(); i++) {
                StoredEvent event = cursor.next();
                if (event == null) {
                    return Optional.of(
                            "the log ends after " + chain.events() + " events and had " + checkpoint.events());
                }
                byte[] hash = EventHash.of(event);
                if (!checkpoint.hasPrint(i, hash)) {
                    return Optional.of(what(checkpoint, i, event, hash));
                }
                chain.add(hash);
                if (noted != null
                        && noted.events() == chain.events()
                        && !noted.link().equals(chain.link())) {
                    return Optional.of("the first " + noted.events() + " events are not those of the note");
                }
                if (chain.events() % EVENTS_BETWEEN_LINES == 0) {
                    progress.accept(String.format(Locale.ROOT, "Compared %,d events.", chain.events()));
                }
            }
            return chain.link().equals(checkpoint.link())
                    ? Optional.empty()
                    : Optional.of("the events " + (checkpoint.previous() + 1) + " to " + checkpoint.events()
                            + " are not those that were sealed");
        }

        /** Names the first difference by what follows it. */
        private String what(Checkpoint checkpoint, int index, StoredEvent event, byte[] hash) {
            long number = checkpoint.previous() + index + 1;
            for (int later = index + 1; later < checkpoint.size(); later++) {
                if (checkpoint.hasPrint(later, hash)) {
                    return (later - index) + " missing before event " + number + " of the log, which is now " + event;
                }
            }
            for (int ahead = 0; ahead < LOOK_AHEAD; ahead++) {
                StoredEvent follows = cursor.next();
                if (follows != null && checkpoint.hasPrint(index, EventHash.of(follows))) {
                    return "event " + number + " of the log was put in: " + event;
                }
            }
            return "event " + number + " of the log was changed: " + event;
        }
    }
}
