package io.sanshan;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sanshan: one brand, one installation. */
@SpringBootApplication
@EnableScheduling
public class SanshanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SanshanApplication.class, arguments);
    }

    /** The one clock: time comes into commands from here, and nowhere else is a clock asked. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
