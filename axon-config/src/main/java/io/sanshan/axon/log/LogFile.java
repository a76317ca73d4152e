package io.sanshan.axon.log;

import io.sanshan.application.audit.ChainNote;
import io.sanshan.application.audit.LogFileProblem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The log as lines of a file, compressed where its name ends with {@code .gz}: what it is, the events, and the chain over them,
 * by which a file that was cut off or changed is told from a whole one.
 */
final class LogFile {

    private static final String HEADER = "{\"sanshanLog\":1}";
    private static final String FOOTER_BEGINS = "{\"chain\":\"";
    private static final String FOOTER_ENDS = "\"}";

    /** Many times what the log takes; who reads a file must not have to hold what somebody else invented. */
    static final int LONGEST_LINE = 32 << 20;

    private LogFile() {}

    static final class Writer implements Closeable {

        private final LogLines lines = new LogLines();
        private final OutputStream out;

        Writer(Path file) throws IOException {
            out = isCompressed(file)
                    ? new GZIPOutputStream(OwnFile.create(file), 1 << 16)
                    : new BufferedOutputStream(OwnFile.create(file), 1 << 16);
            line(HEADER.getBytes(StandardCharsets.US_ASCII));
        }

        void write(StoredEvent event) throws IOException {
            line(lines.write(event));
        }

        void end(ChainNote chain) throws IOException {
            line((FOOTER_BEGINS + chain + FOOTER_ENDS).getBytes(StandardCharsets.US_ASCII));
        }

        private void line(byte[] line) throws IOException {
            out.write(line);
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    static final class Reader implements Closeable {

        private final LogLines lines = new LogLines();
        private final InputStream in;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        private @Nullable ChainNote end;
        private long number;

        Reader(Path file) throws IOException {
            InputStream bytes = Files.newInputStream(file, StandardOpenOption.READ);
            in = new BufferedInputStream(isCompressed(file) ? new GZIPInputStream(bytes, 1 << 16) : bytes, 1 << 16);
            byte[] first = line();
            if (first == null || !new String(first, StandardCharsets.US_ASCII).equals(HEADER)) {
                throw new LogFileProblem("this file is not a log of Sanshan");
            }
        }

        /** Null at the end, which must say what the chain is there. */
        @Nullable
        StoredEvent next() throws IOException {
            byte[] next = line();
            if (next == null) {
                throw new LogFileProblem("the file was cut off after line " + number);
            }
            String text = next.length > 100 ? "" : new String(next, StandardCharsets.US_ASCII);
            if (text.startsWith(FOOTER_BEGINS) && text.endsWith(FOOTER_ENDS)) {
                end = ChainNote.parse(text.substring(FOOTER_BEGINS.length(), text.length() - FOOTER_ENDS.length()))
                        .orElseThrow(() -> new LogFileProblem("line " + number + " of the file is not an event"));
                return null;
            }
            return lines.read(next, number);
        }

        /** What the last line said, once it was reached. */
        @Nullable
        ChainNote end() {
            return end;
        }

        private byte @Nullable [] line() throws IOException {
            line.reset();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    number++;
                    return line.toByteArray();
                }
                if (line.size() == LONGEST_LINE) {
                    throw new LogFileProblem("line " + (number + 1) + " of the file is longer than any event");
                }
                line.write(next);
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }
}
