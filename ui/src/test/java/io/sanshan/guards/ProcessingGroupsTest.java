package io.sanshan.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import guardfixtures.application.groups.Doubled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

/** Two classes in one group would share a position in the log: a reset of one would empty it and fill only the other. */
public class ProcessingGroupsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // What the bench sets up beside the product has readers of its own, which no start of the product runs.
            .withImportOption(place -> !place.contains("/axon/measuring/"))
            .importPackages("io.sanshan");

    @Test
    void everyClassThatHandlesEventsHasAGroupOfItsOwn() {
        assertThat(byGroup(PRODUCT)).hasSizeGreaterThan(10);
        assertThat(faults(PRODUCT)).isEmpty();
    }

    @Test
    void sharedAndMissingGroupsAreFound() {
        assertThat(faults(new ClassFileImporter().importPackagesOf(Doubled.class)))
                .containsExactly("Nameless has no group", "same: One, Other");
    }

    /** The groups that the product names. */
    public static List<String> named() {
        return List.copyOf(byGroup(PRODUCT).keySet());
    }

    private static Map<String, TreeSet<String>> byGroup(JavaClasses classes) {
        Map<String, TreeSet<String>> byGroup = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(ProcessingGroup.class)) {
                byGroup.computeIfAbsent(
                                type.getAnnotationOfType(ProcessingGroup.class).value(), group -> new TreeSet<>())
                        .add(type.getSimpleName());
            }
        }
        return byGroup;
    }

    private static TreeSet<String> faults(JavaClasses classes) {
        TreeSet<String> faults = new TreeSet<>();
        byGroup(classes).forEach((group, types) -> {
            if (types.size() > 1) {
                faults.add(group + ": " + String.join(", ", types));
            }
        });
        for (JavaClass type : classes) {
            boolean handles = type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class));
            if (handles && !type.isAnnotatedWith(ProcessingGroup.class)) {
                faults.add(type.getSimpleName() + " has no group");
            }
        }
        return faults;
    }
}
