package io.sanshan.axon.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.audit.LogFileProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kilobytes of a compressed file can be gigabytes of one line. */
class LogFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void refusesALineLongerThanAnyEvent() throws IOException {
        Path file = folder.resolve("long.jsonl.gz");
        byte[] part = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"sanshanLog\":1}\n".getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written <= LogFile.LONGEST_LINE; written += part.length) {
                out.write(part);
            }
        }
        try (LogFile.Reader log = new LogFile.Reader(file)) {
            assertThatThrownBy(log::next)
                    .isInstanceOf(LogFileProblem.class)
                    .hasMessage("line 2 of the file is longer than any event");
        }
    }
}
