package io.sanshan.whole;

import io.sanshan.SanshanApplication;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.axon.rebuild.RebuildStep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The application on a home of its own and a free port. */
final class WholeApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext context;

    private WholeApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings properties as {@code name=value} */
    static WholeApplication start(Path home, String... settings) {
        return start(home, _ -> {}, settings);
    }

    /** @param prepare what a test puts around parts of the application before they are made */
    static WholeApplication start(
            Path home, ApplicationContextInitializer<ConfigurableApplicationContext> prepare, String... settings) {
        SpringApplication application = new SpringApplication(SanshanApplication.class);
        application.addInitializers(prepare);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()));
        List<String> arguments = new ArrayList<>(List.of(
                "--sanshan.home=" + home,
                "--sanshan.demo=false",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.threshold.console=warn"));
        Stream.of(settings).map(setting -> "--" + setting).forEach(arguments::add);
        // Another application in this process may have set up logging for itself, and the file of this home would not
        // be written.
        LoggingSystem.get(WholeApplication.class.getClassLoader()).cleanUp();
        return new WholeApplication(application.run(arguments.toArray(String[]::new)));
    }

    /** Tells of each step of a rebuild, on the thread that makes it, after it is made. */
    void onStep(Consumer<RebuildStep> told) {
        context.addApplicationListener(new ApplicationListener<PayloadApplicationEvent<RebuildStep>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<RebuildStep> event) {
                told.accept(event.getPayload());
            }
        });
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** The reader of a projection or a process by its group. */
    StreamingEventProcessor reader(String name) {
        return get(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    DataSource database(String name) {
        return context.getBean(name, DataSource.class);
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Until all read models have seen all that is in the log. */
    void awaitReadModels() {
        await(() -> get(ReadModels.class).states().stream().allMatch(ReadModels.State::isCaughtUp));
    }

    static void await(Callable<Boolean> condition) {
        patience().until(condition);
    }

    /** Where it never comes true, the assertion tells what was there instead. */
    static void awaitThat(ThrowingRunnable assertion) {
        patience().untilAsserted(assertion);
    }

    private static ConditionFactory patience() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Test classes on the class path would be taken for parts of the application. */
    private static final class ProductOnly extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            String place = reader.getResource().getURL().toString();
            return place.contains("/test-classes/") || place.contains("-tests.jar");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ProductOnly;
        }

        @Override
        public int hashCode() {
            return ProductOnly.class.hashCode();
        }
    }
}
