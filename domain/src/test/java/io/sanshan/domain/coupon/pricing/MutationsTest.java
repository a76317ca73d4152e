package io.sanshan.domain.coupon.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * What {@link EveryBasketTest} asserts can fail: each patch beside the tests breaks one rule of pricing, and each is caught. A patch that
 * does not fit the source any more fails here too.
 */
class MutationsTest {

    private static final Path PATCHES = Path.of("src/test/mutations");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String PACKAGE = MutationsTest.class.getPackageName() + ".";

    @TempDir
    private Path classes;

    static Stream<Path> patches() throws IOException {
        try (Stream<Path> patches = Files.list(PATCHES)) {
            return patches.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void eachIsCaught(Path patch) throws Exception {
        compile(patch);
        TestExecutionSummary properties = everyBasket();
        assertThat(properties.getTestsFoundCount()).isPositive();
        assertThat(properties.getTestsFailedCount()).isPositive();
    }

    @Test
    void thereAreFiveAtLeast() throws IOException {
        assertThat(patches()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void withoutOneNothingIsCaught() throws Exception {
        TestExecutionSummary properties = everyBasket();
        assertThat(properties.getTestsSucceededCount()).isEqualTo(properties.getTestsFoundCount());
        assertThat(properties.getTestsFoundCount()).isPositive();
    }

    private void compile(Path patch) throws IOException, PatchFailedException {
        List<String> difference = Files.readAllLines(patch);
        String changed = difference.stream()
                .filter(line -> line.startsWith("+++ "))
                .map(line -> line.substring("+++ ".length()))
                .findFirst()
                .orElseThrow();
        Path mutant = Files.createDirectories(classes.resolve("source"))
                .resolve(Path.of(changed).getFileName());
        Files.write(
                mutant,
                // All its lines must be there, though further up or down than when it was written.
                UnifiedDiffUtils.parseUnifiedDiff(difference)
                        .applyFuzzy(Files.readAllLines(SOURCES.resolve(changed)), 0));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int faults = compiler.run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                mutant.toString());
        assertThat(faults).isZero();
    }

    private TestExecutionSummary everyBasket() throws Exception {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (OwnPackageFirst mutants = new OwnPackageFirst(classes)) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Class.forName(EveryBasketTest.class.getName(), true, mutants)))
                    .configurationParameter("jqwik.shrinking.default", "OFF")
                    .build();
            LauncherFactory.create().execute(request, summary);
        }
        return summary.getSummary();
    }

    /** Loads the classes of the package anew, a changed one before the one that is in use. */
    private static final class OwnPackageFirst extends URLClassLoader {

        private OwnPackageFirst(Path changed) throws IOException, URISyntaxException {
            super(
                    new URL[] {changed.toUri().toURL(), home(BasketPricing.class), home(MutationsTest.class)},
                    MutationsTest.class.getClassLoader());
        }

        private static URL home(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
