package io.sanshan.axon.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.operation.StartRefused;
import io.sanshan.axon.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database and its master key belong together; anything else does not start, and says so in one sentence. */
class MasterKeyTest {

    private final TestDatabase database = TestDatabase.open(TestDatabase.Vendor.H2);
    private final KeyVault vault = new KeyVault(database.pool());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void close() {
        vault.close();
        database.close();
    }

    @Test
    void isWrittenAtTheFirstStartForTheOwnerOnlyAndFoundAtTheNext() throws Exception {
        Path home = folder.resolve("new/home");
        MasterKey first = start(home, null);

        Path file = home.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(derived(start(home, null))).isEqualTo(derived(first));
    }

    @Test
    void mayComeFromTheEnvironment() throws Exception {
        start(folder, null);
        String given = Files.readString(folder.resolve("master.key"));
        Files.delete(folder.resolve("master.key"));

        start(folder, given);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void stopsTheStartWhenItIsAnotherOne() throws Exception {
        start(folder, null);
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(folder.resolve("master.key"), other);

        assertProblem(null, "not the one that this database was begun with", other);
        assertProblem(Base64.getEncoder().encodeToString(new byte[32]), "not the one", other);
    }

    @Test
    void stopsTheStartWhenItIsMissingRatherThanMakingAnother() throws Exception {
        start(folder, null);
        Files.delete(folder.resolve("master.key"));

        assertProblem(null, "is missing", "-");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void stopsTheStartWhenItIsNoKey() {
        assertProblem("Zm9v", "has 3 bytes and must have 32", "Zm9v");
        assertProblem("no base 64!", "is not Base64", "no base 64!");
    }

    @Test
    void neverPrintsItselfAndDerivesAnotherKeyForEachUse() {
        MasterKey key = TestMasterKey.of(7);

        assertThat(key).hasToString("(master key)");
        assertThat(java.util.Arrays.stream(MasterKey.Use.values()).map(use -> Base64.getEncoder()
                        .encodeToString(key.derive(use).getEncoded())))
                .hasSize(MasterKey.Use.values().length)
                .doesNotHaveDuplicates();
    }

    private MasterKey start(Path home, @Nullable String given) {
        return new KeyCheck(vault).open(new MasterKeySource(home, given, new SecureRandom()));
    }

    private void assertProblem(@Nullable String given, String sentence, String secret) {
        assertThatThrownBy(() -> start(folder, given))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining(secret.length() > 1 ? secret : "\n");
    }

    private static byte[] derived(MasterKey key) {
        return key.derive(MasterKey.Use.PERSON_KEYS).getEncoded();
    }
}
