package io.sanshan;

import io.sanshan.application.measuring.BenchReport;
import io.sanshan.application.measuring.faults.FaultRounds;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sanshan: one brand, one installation. */
@SpringBootApplication
public class SanshanApplication {

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--sanshan.task=faults")) {
            System.exit(FaultRounds.run(List.of(arguments)));
        }
        if (List.of(arguments).contains("--sanshan.task=bench-report")) {
            System.exit(BenchReport.run(List.of(arguments)));
        }
        SpringApplication application = new SpringApplication(SanshanApplication.class);
        boolean task = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--sanshan.task="));
        if (task) {
            // Does its work and ends; nobody asks it for a page, so it listens nowhere.
            application.setAdditionalProfiles("task");
            boolean alone = List.of(arguments).contains("--sanshan.task=import-log");
            application.setDefaultProperties(Map.of("sanshan.asleep", alone));
        }
        ConfigurableApplicationContext context;
        try {
            context = application.run(arguments);
        } catch (RuntimeException told) {
            // What Spring could not start it has told of. Threads that already run would keep the process alive.
            System.exit(1);
            return;
        }
        if (task) {
            System.exit(SpringApplication.exit(context));
        }
    }

    /** Nothing moves by itself while a log is read from a file: what is due in half a log need not be due in the whole. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "sanshan.asleep", havingValue = false, matchIfMissing = true)
    static class Awake {}

    /** The one clock: time comes into commands from here, and nowhere else is a clock asked. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
