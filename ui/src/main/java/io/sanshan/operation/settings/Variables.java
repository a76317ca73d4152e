package io.sanshan.operation.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads variables of the environment, and gathers what is wrong with them and which properties they become. */
final class Variables {

    private final UnaryOperator<@Nullable String> environment;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();

    Variables(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** A variable that is empty counts as one that is not there: compose files pass them on so. */
    Optional<String> get(String name) {
        return Optional.ofNullable(environment.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @param expected what the variable should hold, as the end of a sentence */
    Optional<String> required(String name, String expected) {
        Optional<String> value = get(name);
        if (value.isEmpty()) {
            problem(name + " is missing: " + expected + '.');
        }
        return value;
    }

    /** A secret from the variable or from the file that the same variable with _FILE at its end names. */
    Optional<String> secret(String name) {
        Optional<String> value = get(name);
        Optional<String> file = get(name + "_FILE");
        if (value.isPresent() && file.isPresent()) {
            problem(name + " and " + name + "_FILE are both set: set one of them.");
            return Optional.empty();
        }
        return value.isPresent() ? value : file.flatMap(path -> content(name + "_FILE", path));
    }

    Optional<String> requiredSecret(String name, String expected) {
        Optional<String> secret = secret(name);
        if (secret.isEmpty() && get(name).isEmpty() && get(name + "_FILE").isEmpty()) {
            problem(name + " is missing: " + expected + ", or " + name + "_FILE the file that holds it.");
        }
        return secret;
    }

    /** A file that is there and can be read. */
    Optional<Path> file(String name) {
        return get(name).flatMap(value -> readable(name, value));
    }

    private Optional<String> content(String name, String value) {
        return readable(name, value).flatMap(path -> {
            try {
                String content = Files.readString(path, StandardCharsets.UTF_8).strip();
                if (content.isEmpty()) {
                    problem(name + " names the file " + value + ", which is empty.");
                    return Optional.empty();
                }
                return Optional.of(content);
            } catch (IOException unreadable) {
                problem(name + " names the file " + value + ", which cannot be read.");
                return Optional.empty();
            }
        });
    }

    private Optional<Path> readable(String name, String value) {
        try {
            Path path = Path.of(value);
            if (Files.isRegularFile(path) && Files.isReadable(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException noPath) {
            // Told as any other file that is not there.
        }
        problem(name + " names the file " + value + ", which cannot be read.");
        return Optional.empty();
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    void set(String property, Object value) {
        properties.put(property, value);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
