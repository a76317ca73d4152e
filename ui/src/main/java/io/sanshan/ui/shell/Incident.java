package io.sanshan.ui.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An unexpected failure. The log gets its number, the kinds of exceptions and where they came from, and no messages: those of
 * databases and parsers repeat the values they choke on, which may be personal.
 */
public final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final int FRAMES = 25;

    private Incident() {}

    /** Logs the failure and gives the number that a person can tell support. */
    public static String log(Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        StringBuilder trail = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 6; depth++) {
            trail.append("\n  ").append(cause.getClass().getName());
            trail.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
            cause = cause.getCause();
        }
        log.error("incident {}{}", number, trail);
        return number;
    }
}
