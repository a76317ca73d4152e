package io.sanshan;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sanshan: one brand, one installation. */
@SpringBootApplication
@EnableScheduling
public class SanshanApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SanshanApplication.class);
        boolean task = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--sanshan.task="));
        if (task) {
            // Does its work and ends; nobody asks it for a page, so it listens nowhere.
            application.setAdditionalProfiles("task");
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

    /** The one clock: time comes into commands from here, and nowhere else is a clock asked. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
