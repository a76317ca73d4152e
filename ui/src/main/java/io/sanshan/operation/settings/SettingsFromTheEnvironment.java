package io.sanshan.operation.settings;

import io.sanshan.application.operation.StartRefused;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Turns the environment's variables into properties before anything is started, and refuses to start where they are wrong. The
 * names of the variables are those of the documentation for operators; the start script passes them on untouched.
 */
final class SettingsFromTheEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String PROFILE = "SANSHAN_PROFILE";
    private static final String PRODUCTION = "production";
    private static final int SHORTEST_TOKEN = 16;

    @Override
    public int getOrder() {
        // The profile decides which parts of the configuration files hold.
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Variables variables = new Variables(environment::getProperty);
        String profile = variables.get(PROFILE).orElse("");
        switch (profile) {
            case "" -> {}
            case PRODUCTION -> {
                new ProductionSettings(variables).read();
                if (Boolean.parseBoolean(environment.getProperty("sanshan.demo"))) {
                    variables.problem("sanshan.demo is true: the demo brand and its accounts, whose password everybody"
                            + " knows, are refused with " + PROFILE + "=production.");
                }
                String node = node();
                variables.set("sanshan.node", node);
                variables.set("logging.structured.ecs.service.node-name", node);
                environment.addActiveProfile(PRODUCTION);
            }
            default ->
                variables.problem(PROFILE + "=" + profile
                        + " is no profile: leave it out for the embedded store, or set it to production.");
        }
        new MailSettings(variables).read();
        metrics(variables);
        openTelemetry(variables);
        List<String> problems = variables.problems();
        if (!problems.isEmpty()) {
            throw new StartRefused(problems);
        }
        Map<String, Object> properties = variables.properties();
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("sanshan settings", properties));
    }

    private static void metrics(Variables variables) {
        variables.secret("SANSHAN_METRICS_TOKEN").ifPresent(token -> {
            if (token.length() < SHORTEST_TOKEN) {
                variables.problem("SANSHAN_METRICS_TOKEN is shorter than " + SHORTEST_TOKEN
                        + " characters: it is the bearer token that reads the metrics.");
            } else {
                variables.set("sanshan.metrics-token", token);
            }
        });
    }

    /** Without an address nothing is recorded and nothing sent anywhere: the libraries' own default would be this machine. */
    private static void openTelemetry(Variables variables) {
        boolean traces = isNamed(variables, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
        boolean metrics = isNamed(variables, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");
        variables.set("management.logging.export.otlp.enabled", false);
        if (!metrics) {
            variables.set("management.otlp.metrics.export.enabled", false);
        }
        if (!traces) {
            variables.set("management.tracing.export.otlp.enabled", false);
            variables.set("management.tracing.sampling.probability", 0);
        } else if (variables.get("OTEL_TRACES_SAMPLER").isEmpty()) {
            variables.set("management.tracing.sampling.probability", 1);
        }
        if (!traces && !metrics) {
            variables.set("management.opentelemetry.enabled", false);
        }
    }

    private static boolean isNamed(Variables variables, String endpoint) {
        return Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)
                .anyMatch(name -> variables.get(name).isPresent());
    }

    /** Names this process among those that share the tokens. Machines that were copied may have one name, hence the chance. */
    private static String node() {
        byte[] chance = new byte[4];
        new SecureRandom().nextBytes(chance);
        List<String> parts = new ArrayList<>();
        try {
            parts.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            parts.add("node");
        }
        parts.add(String.valueOf(ManagementFactory.getRuntimeMXBean().getPid()));
        parts.add(HexFormat.of().formatHex(chance));
        return String.join("-", parts);
    }
}
