package io.sanshan.ui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sanshan.application.audit.ChainNote;
import io.sanshan.application.audit.LogCheck;
import io.sanshan.application.audit.LogFileProblem;
import io.sanshan.application.audit.LogFiles;
import io.sanshan.application.audit.LogRun;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.shared.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LocalTasksTest {

    private static final String LINK = "a".repeat(64);
    private static final ImportSummary SUMMARY = new ImportSummary(1, 2, 3, 4, 5, 6, 7, 8);

    @TempDir
    private Path home;

    private RunningFile running;
    private MockMvc mvc;

    @BeforeEach
    void started() throws IOException {
        running = new RunningFile(home, new MockEnvironment().withProperty("local.server.port", "8123"));
        running.write();
        mvc = MockMvcBuilders.standaloneSetup(new LocalTasks(
                        running,
                        new Door(),
                        new RebuildRun(new OneReadModel(), progress -> List.of()),
                        new LogRun(LocalTasksTest::comparison, new LogOfTwelve())))
                .build();
    }

    @Test
    void keepsAddressAndTokenForItsOwnerOnlyAndUntilItStops() throws IOException {
        assertThat(file().getProperty("url")).isEqualTo("http://localhost:8123");
        assertThat(file().getProperty("token")).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("running"))))
                .isEqualTo("rw-------");
        running.remove();
        assertThat(home.resolve("running")).doesNotExist();
    }

    @Test
    void writesNoFileWithoutAPort() throws IOException {
        running.remove();
        new RunningFile(home, new MockEnvironment()).write();
        assertThat(home.resolve("running")).doesNotExist();
    }

    @Test
    void refusesWhoDoesNotHaveTheToken() throws Exception {
        mvc.perform(post("/local/import").param("folder", "good")).andExpect(status().isForbidden());
        mvc.perform(post("/local/import").header("X-Sanshan-Local", "guessed").param("folder", "good"))
                .andExpect(status().isForbidden());
    }

    @Test
    void answersInLinesWhileItImports() throws Exception {
        mvc.perform(post("/local/import")
                        .header("X-Sanshan-Local", file().getProperty("token"))
                        .param("folder", "good"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/plain"))
                .andExpect(result -> assertThat(
                                result.getResponse().getContentAsString().lines())
                        .hasSize(3)
                        .last()
                        .isEqualTo(SUMMARY.line()));
    }

    @Test
    void saysInItsLastLineThatItFailed() throws Exception {
        mvc.perform(post("/local/import")
                        .header("X-Sanshan-Local", file().getProperty("token"))
                        .param("folder", "missing"))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(
                                result.getResponse().getContentAsString().strip())
                        .isEqualTo("Failed: there is no folder"));
    }

    @Test
    void rebuildsAndSaysSoInItsLastLine() throws Exception {
        assertThat(lastLineOf("/local/rebuild", "model", "members")).isEqualTo("Rebuilt members.");
        assertThat(lastLineOf("/local/rebuild", "verify", "true")).startsWith("Verified: ");
        assertThat(lastLineOf("/local/rebuild", "model", "unknown"))
                .isEqualTo("Failed: there is no read model unknown. There are members.");
        mvc.perform(post("/local/rebuild")).andExpect(status().isForbidden());
    }

    @Test
    void verifiesTheLogBeforeTheReadModels() throws Exception {
        assertThat(lastLineOf("/local/verify", "noted", "")).startsWith("Verified: the rebuilt tables");
        assertThat(lastLineOf("/local/verify", "noted", "13:" + LINK)).isEqualTo("Failed: the log has 12 events.");
        assertThat(lastLineOf("/local/verify", "noted", "13")).startsWith("Failed: a note looks like ");
        mvc.perform(post("/local/verify")).andExpect(status().isForbidden());
    }

    @Test
    void exportsTheLog() throws Exception {
        assertThat(lastLineOf("/local/export", "file", "/log")).isEqualTo("Exported 12 events, chain 12:" + LINK + ".");
        assertThat(lastLineOf("/local/export", "file", "/there")).isEqualTo("Failed: the file is there already.");
        mvc.perform(post("/local/export").param("file", "/log")).andExpect(status().isForbidden());
    }

    private String lastLineOf(String path, String field, String value) throws Exception {
        return mvc.perform(post(path)
                        .header("X-Sanshan-Local", file().getProperty("token"))
                        .param(field, value))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Properties file() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("running"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static final class Door implements ImportDoor {

        @Override
        public ImportSummary importFolder(Caller caller, Path folder, ImportListener listener) {
            if (folder.endsWith("missing")) {
                throw new ImportStopped("there is no folder");
            }
            listener.broken(new BrokenRow("some.csv", 7, ImportFault.VALUE_MISSING, List.of("store_id")));
            listener.progressed(new ImportProgress(ImportPhase.MEMBERS, 5, 10, 50, 100));
            listener.finished(SUMMARY);
            return SUMMARY;
        }

        @Override
        public ImportStatus status(Caller caller) {
            return new ImportStatus(ImportStatus.State.IDLE, null, 0);
        }
    }

    private static LogCheck.Outcome comparison(Optional<ChainNote> noted, Consumer<String> progress) {
        return new LogCheck.Outcome(
                new ChainNote(12, LINK),
                noted.filter(note -> note.events() != 12).map(note -> "the log has 12 events"));
    }

    private static final class LogOfTwelve implements LogFiles {

        @Override
        public ChainNote export(Path file, Optional<Path> keys, Consumer<String> progress) {
            if (file.equals(Path.of("/there"))) {
                throw new LogFileProblem("the file is there already");
            }
            progress.accept("keys " + keys.isPresent());
            return new ChainNote(12, LINK);
        }

        @Override
        public ChainNote read(Path file, Optional<Path> keys, Consumer<String> progress) {
            throw new AssertionError("a running application reads no log");
        }
    }

    private static final class OneReadModel implements ReadModels {

        @Override
        public List<State> states() {
            return List.of(state("members"));
        }

        @Override
        public State state(String readModel) {
            return new State(readModel, 10, 10, new Rebuild(Phase.DONE, 10, 10, 0, null), null);
        }

        @Override
        public void rebuild(String readModel) {
            if (!readModel.equals("members")) {
                throw new NoSuchElementException("no such read model: " + readModel);
            }
        }

        @Override
        public boolean pause(String readModel) {
            return false;
        }

        @Override
        public boolean resume(String readModel) {
            return false;
        }

        @Override
        public boolean cancel(String readModel) {
            return false;
        }
    }
}
