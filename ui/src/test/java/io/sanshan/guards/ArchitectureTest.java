package io.sanshan.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the walls of docs and style that Maven cannot keep, and shows that each of them would be seen broken. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.sanshan");

    @Test
    void looksAtAllFourModules() {
        for (String module : new String[] {"domain", "application", "axon", "ui"}) {
            assertThat(PRODUCT.stream().filter(c -> c.getPackageName().startsWith("io.sanshan." + module)))
                    .as(module)
                    .hasSizeGreaterThan(5);
        }
    }

    @TestFactory
    Stream<DynamicTest> holdsInTheProduct() {
        return Guards.all()
                .map(guard ->
                        DynamicTest.dynamicTest(guard.name(), () -> guard.rule().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> isSeenBroken() {
        return Guards.all()
                .map(guard -> DynamicTest.dynamicTest(guard.name(), () -> {
                    JavaClasses fixture = new ClassFileImporter().importPackages(guard.fixture());
                    assertThat(fixture).as("the fixture exists").isNotEmpty();
                    EvaluationResult result = guard.rule().evaluate(fixture);
                    assertThat(result.hasViolation())
                            .as("the fixture trips the guard")
                            .isTrue();
                }));
    }
}
