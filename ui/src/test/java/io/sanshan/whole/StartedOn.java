package io.sanshan.whole;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The application on a database of one kind: its own files, or a new database on the MySQL that is named. */
record StartedOn(
        WholeApplication application, Path home, @Nullable TestDatabase database) implements AutoCloseable {

    static StartedOn vendor(Vendor vendor, Path home, String... more) throws IOException {
        Files.createDirectories(home);
        if (vendor == Vendor.H2) {
            return new StartedOn(WholeApplication.start(home, more), home, null);
        }
        TestDatabase database = TestDatabase.empty(vendor, 1);
        return new StartedOn(WholeApplication.start(home, database.settings(more)), home, database);
    }

    @Override
    public void close() {
        application.close();
        if (database != null) {
            database.close();
        }
    }
}
