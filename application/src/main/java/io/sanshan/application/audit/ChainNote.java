package io.sanshan.application.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the chain was after some events: short enough for a sheet of paper, and proof of all events before.
 *
 * @param link SHA-256 in hexadecimal digits
 */
public record ChainNote(long events, String link) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    public static Optional<ChainNote> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ChainNote(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return events + ":" + link;
    }
}
