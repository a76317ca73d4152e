package io.sanshan.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Without the mark on its package nobody checks what may be null in it, and the compiler says nothing. */
class NullMarkedTest {

    @Test
    void everyPackageSaysWhatMayBeNull() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.sanshan");
        assertThat(packages(product)).hasSizeGreaterThan(50);
        assertThat(unmarked(product)).isEmpty();
    }

    @Test
    void aPackageThatSaysNothingIsFound() {
        assertThat(unmarked(new ClassFileImporter().importPackages("guardfixtures.unmarked")))
                .containsExactly("guardfixtures.unmarked");
    }

    private static Set<String> packages(JavaClasses classes) {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : classes) {
            packages.add(type.getPackageName());
        }
        return packages;
    }

    private static Set<String> unmarked(JavaClasses classes) {
        Set<String> unmarked = packages(classes);
        unmarked.removeIf(name -> classes.getPackage(name)
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false));
        return unmarked;
    }
}
