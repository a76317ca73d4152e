package io.sanshan.ui.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The file named running in the application's home: its address, and a token that is new at each start. Whoever can read it
 * could read the database beside it as well.
 */
@Component
final class RunningFile {

    private static final int TOKEN_BYTES = 32;

    private final Path file;
    private final Environment environment;
    private final String token;
    private boolean written;

    RunningFile(@Value("${sanshan.home}") Path home, Environment environment) {
        this.file = home.resolve("running");
        this.environment = environment;
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    boolean isToken(@Nullable String told) {
        return told != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void write() throws IOException {
        int port = environment.getProperty("local.server.port", Integer.class, -1);
        if (port <= 0) {
            return;
        }
        String scheme = environment.getProperty("server.ssl.bundle") == null ? "http" : "https";
        // One that a killed process left behind; made anew so that nobody holds it open with other rights.
        Files.deleteIfExists(file);
        create();
        Files.writeString(file, "url=" + scheme + "://localhost:" + port + "\ntoken=" + token + "\n");
        written = true;
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void remove() throws IOException {
        if (written) {
            Files.deleteIfExists(file);
            written = false;
        }
    }

    private void create() throws IOException {
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("somebody else writes " + file, e);
        }
    }
}
