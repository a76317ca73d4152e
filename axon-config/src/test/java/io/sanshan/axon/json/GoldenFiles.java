package io.sanshan.axon.json;

import java.nio.file.Path;
import org.axonframework.serialization.Revision;

/** The files that say how each event looked in each of its revisions. */
public final class GoldenFiles {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** How an event looks now. */
    static Path of(Class<?> type) {
        return of(type, revision(type));
    }

    public static Path of(Class<?> type, int revision) {
        return FOLDER.resolve(type.getSimpleName() + '.' + revision + ".json");
    }

    /** The first one is not written down. */
    public static int revision(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        return revision == null ? 1 : Integer.parseInt(revision.value());
    }
}
