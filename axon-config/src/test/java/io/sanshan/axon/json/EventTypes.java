package io.sanshan.axon.json;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sanshan.application.shared.json.DomainShape;
import java.util.Comparator;
import java.util.List;

/** Finds the messages of the domain by the house rule: records inside sealed interfaces named {@code …Event}, {@code …Command}. */
public final class EventTypes {

    private EventTypes() {}

    public static List<Class<?>> events() {
        return records("Event");
    }

    public static List<Class<?>> commands() {
        return records("Command");
    }

    private static List<Class<?>> records(String suffix) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.sanshan.domain")
                        .stream()
                        .filter(type -> type.isInterface() && type.isTopLevelClass())
                        .filter(type -> type.getSimpleName().endsWith(suffix))
                        .map(JavaClass::reflect)
                        .filter(Class::isSealed)
                        .<Class<?>>flatMap(DomainShape::kinds)
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }
}
