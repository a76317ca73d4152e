package io.sanshan.application.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Port to the log as a file: how an installation moves from one kind of store to another. The file holds events as they are
 * stored, with personal data sealed; the keys that open it are a file of their own, which is destroyed after the move.
 */
public interface LogFiles {

    /**
     * Writes all events, and where a file for them is named, keys and password hashes.
     *
     * @throws LogFileProblem with a sentence for the operator
     */
    ChainNote export(Path file, Optional<Path> keys, Consumer<String> progress);

    /**
     * Reads a file into an empty log; once more after it was cut off goes on where it was. Nothing may read or write the log
     * meanwhile.
     *
     * @throws LogFileProblem with a sentence for the operator
     */
    ChainNote read(Path file, Optional<Path> keys, Consumer<String> progress);
}
