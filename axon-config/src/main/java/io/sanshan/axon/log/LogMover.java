package io.sanshan.axon.log;

import io.sanshan.application.audit.ChainNote;
import io.sanshan.application.audit.LogFileProblem;
import io.sanshan.application.audit.LogFiles;
import io.sanshan.axon.json.UnknownMessage;
import io.sanshan.axon.uniqueness.UniqueKeysFromTheLog;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Writes the log into a file, and a file into an empty log. */
final class LogMover implements LogFiles {

    private static final int TOGETHER = 1_000;
    private static final long EVENTS_BETWEEN_LINES = 100_000;

    private final StoredLog log;
    private final ChainKeeper keeper;
    private final Checkpoints checkpoints;
    private final KeyFile keyFile;
    private final ImportMark mark;
    private final UniqueKeysFromTheLog uniqueKeys;
    private final Serializer serializer;

    LogMover(
            StoredLog log,
            ChainKeeper keeper,
            Checkpoints checkpoints,
            KeyFile keyFile,
            ImportMark mark,
            UniqueKeysFromTheLog uniqueKeys,
            Serializer serializer) {
        this.log = log;
        this.keeper = keeper;
        this.checkpoints = checkpoints;
        this.keyFile = keyFile;
        this.mark = mark;
        this.uniqueKeys = uniqueKeys;
        this.serializer = serializer;
    }

    @Override
    public ChainNote export(Path file, Optional<Path> keys, Consumer<String> progress) {
        return telling(() -> {
            // Before the keys are written: a person who comes in between has a key too many in the file, none too few.
            Checkpoint sealed = keeper.sealAll();
            Path unfinished = file.resolveSibling(file.getFileName() + ".part" + (compressed(file) ? ".gz" : ""));
            Files.deleteIfExists(unfinished);
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            if (keys.isPresent()) {
                keyFile.write(keys.get());
            }
            ChainNote reached = write(unfinished, sealed.events(), progress);
            if (!reached.link().equals(sealed.link())) {
                Files.delete(unfinished);
                throw new LogFileProblem("the log differs from its hash chain; ./sanshan verify names the difference");
            }
            Files.move(unfinished, file);
            return reached;
        });
    }

    private static boolean compressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    private ChainNote write(Path file, long events, Consumer<String> progress) throws IOException {
        Chain chain = Chain.beginning();
        LogCursor cursor = new LogCursor(log);
        try (LogFile.Writer out = new LogFile.Writer(file)) {
            while (chain.events() < events) {
                StoredEvent event = cursor.next();
                if (event == null) {
                    break;
                }
                out.write(event);
                chain.add(EventHash.of(event));
                tell("Written", chain, progress);
            }
            ChainNote note = new ChainNote(chain.events(), chain.link());
            out.end(note);
            return note;
        }
    }

    @Override
    public ChainNote read(Path file, Optional<Path> keys, Consumer<String> progress) {
        return telling(() -> {
            boolean cutOff = mark.isSet();
            if (!cutOff && log.head() != log.beginning()) {
                throw new LogFileProblem("this log has events already, and a log is read into an empty one only");
            }
            if (!cutOff) {
                checkTheWholeFile(file, progress);
            }
            if (!keyFile.hasKeys()) {
                keyFile.read(keys.orElseThrow(() -> new LogFileProblem(
                        "there are no keys of persons here; without the file of keys nobody could read who they are")));
            }
            if (!cutOff) {
                mark.set();
            }
            ChainNote reached = append(file, progress);
            // Of the store that the log came from, if this one follows it in the same database.
            checkpoints.clear();
            keeper.sealAll();
            progress.accept("Unique values made anew from the log: " + uniqueKeys.rebuild() + '.');
            mark.clear();
            return reached;
        });
    }

    /** Before anything is written: half a file would leave a log that nobody can use. */
    private void checkTheWholeFile(Path file, Consumer<String> progress) throws IOException {
        Chain chain = Chain.beginning();
        Set<String> known = new HashSet<>();
        try (LogFile.Reader in = new LogFile.Reader(file)) {
            for (StoredEvent event = in.next(); event != null; event = in.next()) {
                if (known.add(event.payloadType())) {
                    requireKnown(event.payloadType());
                }
                chain.add(EventHash.of(event));
                tell("Checked", chain, progress);
            }
            compare(chain, in.end());
        }
    }

    /** In the log it would stop every reader. */
    private void requireKnown(String type) {
        try {
            serializer.classForType(new SimpleSerializedType(type, null));
        } catch (UnknownMessage other) {
            throw new LogFileProblem("the file holds events that this version does not know: " + other.what());
        }
    }

    private static void compare(Chain chain, @Nullable ChainNote end) {
        if (!new ChainNote(chain.events(), chain.link()).equals(end)) {
            throw new LogFileProblem("the events of the file are not those that were written into it");
        }
    }

    private ChainNote append(Path file, Consumer<String> progress) throws IOException {
        Chain chain = Chain.beginning();
        LogCursor there = new LogCursor(log);
        List<StoredEvent> together = new ArrayList<>(TOGETHER);
        try (LogFile.Reader in = new LogFile.Reader(file)) {
            boolean goingOn = true;
            for (StoredEvent event = in.next(); event != null; event = in.next()) {
                byte[] hash = EventHash.of(event);
                StoredEvent stored = goingOn ? there.next() : null;
                goingOn = stored != null;
                if (stored == null) {
                    together.add(event);
                } else if (!Arrays.equals(EventHash.of(stored), hash)) {
                    throw new LogFileProblem("the log already begins with other events than the file");
                }
                if (together.size() == TOGETHER) {
                    log.append(together);
                    together.clear();
                }
                chain.add(hash);
                tell("Read", chain, progress);
            }
            if (!together.isEmpty()) {
                log.append(together);
            }
            compare(chain, in.end());
            return new ChainNote(chain.events(), chain.link());
        }
    }

    private static void tell(String done, Chain chain, Consumer<String> progress) {
        if (chain.events() % EVENTS_BETWEEN_LINES == 0) {
            progress.accept(String.format(Locale.ROOT, "%s %,d events.", done, chain.events()));
        }
    }

    @FunctionalInterface
    private interface FileWork {
        ChainNote run() throws IOException;
    }

    private static ChainNote telling(FileWork work) {
        try {
            return work.run();
        } catch (FileAlreadyExistsException there) {
            throw new LogFileProblem("the file " + there.getFile() + " is there already and is not written over");
        } catch (NoSuchFileException missing) {
            throw new LogFileProblem("there is no file " + missing.getFile());
        } catch (IOException fault) {
            throw new LogFileProblem("the file cannot be read or written: " + fault.getMessage());
        }
    }
}
