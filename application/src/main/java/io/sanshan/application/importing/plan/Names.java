package io.sanshan.application.importing.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Invents names of people, of many origins, some long and some in Chinese characters. None belongs to a real household. */
public final class Names {

    private static final String CHINESE = "chinese";

    private static final Names SHIPPED = load();

    private final List<Origin> origins;
    private final Origin chinese;

    private record Origin(List<String> given, List<String> family) {}

    private Names(List<Origin> origins, Origin chinese) {
        this.origins = origins;
        this.chinese = chinese;
    }

    /** A full name as it is written by its owner. */
    public static String of(Dice dice) {
        return SHIPPED.name(dice);
    }

    private String name(Dice dice) {
        if (dice.percent(10)) {
            return dice.pick(chinese.family()) + dice.pick(chinese.given());
        }
        Origin origin = dice.pick(origins);
        // People move and marry: not every family name is of the origin of the given name.
        Origin familyOrigin = dice.percent(15) ? dice.pick(origins) : origin;
        String given = dice.pick(origin.given());
        String family = dice.pick(familyOrigin.family());
        String second = dice.pick(origin.given());
        if (dice.percent(6) && !second.equals(given)) {
            given = given + ' ' + second;
        }
        if (dice.percent(6)) {
            family = family + '-' + dice.pick(dice.pick(origins).family());
        }
        return given + ' ' + family;
    }

    private static Names load() {
        Properties lists = new Properties();
        try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("names.properties"))) {
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Origin> origins = new ArrayList<>();
        for (String key : lists.stringPropertyNames().stream().sorted().toList()) {
            if (key.endsWith(".given") && !key.startsWith(CHINESE)) {
                origins.add(origin(lists, key.substring(0, key.indexOf('.'))));
            }
        }
        return new Names(origins, origin(lists, CHINESE));
    }

    private static Origin origin(Properties lists, String name) {
        return new Origin(list(lists, name + ".given"), list(lists, name + ".family"));
    }

    private static List<String> list(Properties lists, String key) {
        return List.of(Objects.requireNonNull(lists.getProperty(key), key).split(","));
    }
}
