package io.sanshan.guards;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.sanshan.application.shared.Door;

/** What a class is by its place or its kind; the fixtures that break a wall lie in a copy of the layers. */
final class Places {

    static final String FIXTURES = "guardfixtures.";

    private Places() {}

    static DescribedPredicate<JavaClass> resideIn(String below) {
        return resideInAnyPackage("io.sanshan." + below, FIXTURES + below);
    }

    static DescribedPredicate<JavaClass> inLayer(String layer) {
        return resideIn(layer + "..");
    }

    static DescribedPredicate<JavaMethod> declaredInLayer(String layer) {
        return describe("declared in " + layer, method -> inLayer(layer).test(method.getOwner()));
    }

    static DescribedPredicate<JavaClass> aggregate() {
        return describe("an aggregate", type -> type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith("org.axonframework.modelling.command.AggregateIdentifier")));
    }

    static String feature(JavaClass type) {
        String[] parts = type.getPackageName().replace(FIXTURES, "io.sanshan.").split("\\.", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    static DescribedPredicate<JavaClass> implementADoor() {
        return describe(
                "implement a door",
                type -> !type.isInterface()
                        && type.getRawInterfaces().stream().anyMatch(door -> door.isAnnotatedWith(Door.class)));
    }
}
