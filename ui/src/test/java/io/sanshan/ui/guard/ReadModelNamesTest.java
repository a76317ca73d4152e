package io.sanshan.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.ui.kit.ReadModelNames;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** A screen that listens to a read model that does not exist is never told anything: the names are those of the projections. */
class ReadModelNamesTest {

    private static final String GROUP = "org.axonframework.config.ProcessingGroup";

    @Test
    void everyNameIsAProcessingGroup() throws IllegalAccessException {
        Set<String> groups = groups();
        assertThat(groups).hasSizeGreaterThan(8);
        assertThat(names(ReadModelNames.class)).isNotEmpty().isSubsetOf(groups);
    }

    @Test
    void aNameOfNoReadModelIsFound() throws IllegalAccessException {
        assertThat(names(Misnamed.class)).anyMatch(groups()::contains).anyMatch(name -> !groups().contains(name));
    }

    public static final class Misnamed {
        public static final String ACCOUNTS = "account-directory";
        public static final String NOBODY = "nobody-projects-this";

        private Misnamed() {}
    }

    private static List<String> names(Class<?> holder) throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : holder.getFields()) {
            names.add((String) field.get(null));
        }
        return names;
    }

    /** Read by reflection: the screens compile without Axon. */
    private static Set<String> groups() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("io\\.sanshan\\..*")));
        return scan.findCandidateComponents("io.sanshan.application").stream()
                .map(found -> {
                    try {
                        return Class.forName(found.getBeanClassName());
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .flatMap(type -> Arrays.stream(type.getAnnotations()))
                .filter(one -> one.annotationType().getName().equals(GROUP))
                .map(one -> {
                    try {
                        return (String) one.annotationType().getMethod("value").invoke(one);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }
}
