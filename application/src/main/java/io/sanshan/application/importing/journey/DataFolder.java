package io.sanshan.application.importing.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of an import lie: a folder, or the packaged application itself. */
public interface DataFolder {

    /** Opens a file of the folder; nothing when it is not there. */
    Optional<InputStream> open(String file) throws IOException;

    static DataFolder of(Path folder) {
        return file -> {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
        };
    }

    /** The demo data that is packed with this module. */
    static DataFolder packaged() {
        return file -> Optional.ofNullable(
                DataFolder.class.getClassLoader().getResourceAsStream("demo/complete-journey/" + file));
    }
}
