package io.sanshan.operation.log;

import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a failure says, without values: of databases the codes, of parsers nothing, of others all but what they repeat of those. */
final class Texts {

    static final String LEFT_OUT = "(text left out: it may hold values)";

    /** Whose exceptions hold values of rows, statements or input. */
    private static final List<String> TALKATIVE = List.of(
            "org.h2.",
            "com.mysql.",
            "org.hibernate.",
            "tools.jackson.",
            "com.fasterxml.jackson.",
            "jakarta.validation.");

    /** How databases put values into their sentences, wherever such a sentence ends up. */
    private static final List<Pattern> SENTENCES = List.of(
            Pattern.compile("Duplicate entry '.*?' for key", Pattern.DOTALL),
            Pattern.compile("Incorrect [a-z ]+ value: '.*?' for column", Pattern.DOTALL),
            Pattern.compile("Unique index or primary key violation: \".*?\"(?=[;\\]]|$)", Pattern.DOTALL),
            Pattern.compile("Referential integrity constraint violation: \".*?\"(?=[;\\]]|$)", Pattern.DOTALL),
            Pattern.compile("Value too long for column \".*?\": \".*?\"(?=[;\\]]|$)", Pattern.DOTALL),
            Pattern.compile("Data conversion error converting \".*?\"(?=[;\\]]|$)", Pattern.DOTALL));

    private final List<String> hidden;

    private Texts(List<String> hidden) {
        this.hidden = hidden;
    }

    static Texts of(@Nullable Throwable failure) {
        List<String> hidden = new ArrayList<>();
        if (failure != null) {
            gather(failure, hidden, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        // A text that holds another one goes first, lest a part of it is left.
        hidden.sort((one, other) -> other.length() - one.length());
        return new Texts(hidden);
    }

    private static void gather(Throwable failure, List<String> hidden, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return;
        }
        String message = failure.getMessage();
        if (isTalkative(failure) && message != null && !message.isBlank()) {
            hidden.add(message);
            // H2 adds the statement to what it says; those that repeat it leave that away.
            int statement = message.indexOf("; SQL statement");
            if (statement > 0) {
                hidden.add(message.substring(0, statement));
            }
        }
        if (failure.getCause() != null) {
            gather(failure.getCause(), hidden, seen);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            gather(suppressed, hidden, seen);
        }
    }

    private static boolean isTalkative(Throwable failure) {
        return failure instanceof SQLException
                || failure instanceof NumberFormatException
                || failure instanceof DateTimeParseException
                || TALKATIVE.stream()
                        .anyMatch(maker -> failure.getClass().getName().startsWith(maker));
    }

    /** What is told in place of a failure's own message. */
    @Nullable
    String of(Throwable failure, @Nullable String message) {
        if (failure instanceof SQLException sql) {
            return "vendor code " + sql.getErrorCode() + ", SQL state " + sql.getSQLState();
        }
        return isTalkative(failure) ? LEFT_OUT : clean(message);
    }

    /** A text without what the failures of this chain said. */
    @Nullable
    String clean(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String clean = text;
        for (String secret : hidden) {
            clean = clean.replace(secret, LEFT_OUT);
        }
        for (Pattern sentence : SENTENCES) {
            if (mayHold(clean)) {
                clean = sentence.matcher(clean).replaceAll(LEFT_OUT);
            }
        }
        return clean;
    }

    /** Looked for first, since nearly no line holds any. */
    private static boolean mayHold(String text) {
        return text.contains("Duplicate entry")
                || text.contains("Incorrect ")
                || text.contains("violation: ")
                || text.contains("Value too long")
                || text.contains("Data conversion");
    }
}
