package io.sanshan;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sanshan: one brand, one installation. */
@SpringBootApplication
@EnableScheduling
public class SanshanApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SanshanApplication.class);
        boolean task = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--sanshan.task="));
        if (!task) {
            application.run(arguments);
            return;
        }
        // A task of the terminal does its work and ends; nobody asks it for a page, so it listens nowhere.
        application.setAdditionalProfiles("task");
        System.exit(SpringApplication.exit(application.run(arguments)));
    }

    /** The one clock: time comes into commands from here, and nowhere else is a clock asked. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
