package io.sanshan.ui.local;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * An answer that goes on while the work does. By the time the work fails the status is sent, so the last line says how it
 * ended: one that begins with {@value #FAILED} means that it did not.
 */
final class Lines {

    static final String FAILED = "Failed";

    private final PrintWriter out;

    private Lines(PrintWriter out) {
        this.out = out;
    }

    static Lines to(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Accel-Buffering", "no");
        return new Lines(response.getWriter());
    }

    /** A reader who went away is no reason to stop: the work is the same without. */
    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void fail(String reason) {
        say(FAILED + ": " + reason);
    }
}
