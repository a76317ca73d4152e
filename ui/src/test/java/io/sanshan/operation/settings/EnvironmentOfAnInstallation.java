package io.sanshan.operation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sanshan.application.operation.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables of an installation that starts, for tests to change: what becomes of them, and what is wrong with them. */
abstract class EnvironmentOfAnInstallation {

    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String SECRET = "only-mysql-knows";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    final Map<String, Object> variables = new HashMap<>(Map.of(
            "SANSHAN_PROFILE", "production",
            "SANSHAN_LOG_STORE", "mysql",
            "SANSHAN_MYSQL_URL", "jdbc:mysql://db.internal:3306/sanshan",
            "SANSHAN_MYSQL_USER", "brand",
            "SANSHAN_MYSQL_PASSWORD", SECRET,
            "SANSHAN_MASTER_KEY", KEY,
            "SANSHAN_PUBLIC_URL", "https://members.example",
            "SANSHAN_PROXIES", "10.0.0.5"));

    final Map<String, Object> javaProperties = new HashMap<>();

    final StandardEnvironment read() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(
                                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, javaProperties));
        new SettingsFromTheEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    final List<String> problems() {
        StartRefused refused = catchThrowableOfType(StartRefused.class, this::read);
        assertThat(refused).as("the start is refused").isNotNull();
        assertThat(refused.problems())
                .allMatch(problem -> problem.endsWith(".") && !problem.contains("\n"))
                .noneMatch(problem -> problem.contains(SECRET) || problem.contains(KEY));
        return refused.problems();
    }

    final String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }
}
