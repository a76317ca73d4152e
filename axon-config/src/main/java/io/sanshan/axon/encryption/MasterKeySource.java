package io.sanshan.axon.encryption;

import io.sanshan.application.operation.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the master key from the environment or from a file in the home folder, which is written at the first start. */
public final class MasterKeySource {

    private static final String FILE = "master.key";
    private static final String VARIABLE = "SANSHAN_MASTER_KEY";

    private final Path file;
    private final @Nullable String given;
    private final SecureRandom random;

    /** @param given the key in Base64 from the environment; it goes before the file */
    public MasterKeySource(Path home, @Nullable String given, SecureRandom random) {
        this.file = home.resolve(FILE);
        this.given = given;
        this.random = random;
    }

    /** The key that stands there already. */
    Optional<MasterKey> find() {
        if (given != null && !given.isBlank()) {
            return Optional.of(MasterKey.parse(given, VARIABLE));
        }
        try {
            return Files.exists(file)
                    ? Optional.of(MasterKey.parse(Files.readString(file, StandardCharsets.US_ASCII), file.toString()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new StartRefused("The master key file " + file + " cannot be read.");
        }
    }

    /** Writes a new key that only the owner of the process may read, and forces it to disk before anything depends on it. */
    MasterKey create() {
        byte[] secret = new byte[Aes.KEY_BYTES];
        random.nextBytes(secret);
        byte[] text = (Base64.getEncoder().encodeToString(secret) + '\n').getBytes(StandardCharsets.US_ASCII);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder))) {
                ByteBuffer buffer = ByteBuffer.wrap(text);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        } catch (FileAlreadyExistsException raced) {
            return find().orElseThrow(() -> new StartRefused("The master key file " + file + " came and went."));
        } catch (IOException unwritable) {
            throw new StartRefused("The master key file " + file + " cannot be written.");
        }
        return MasterKey.of(secret, file.toString());
    }

    String place() {
        return file.toString();
    }

    /** Asked of the file system rather than of the folder's store, which cannot be told in a root that is no mount of its own. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
