package io.sanshan.operation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.operation.StartRefused;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

class SettingsFromTheEnvironmentTest extends EnvironmentOfAnInstallation {

    @Test
    void leavesTheEmbeddedStoreAloneWithoutAProfile() {
        variables.clear();
        StandardEnvironment environment = read();
        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("spring.datasource.url")).isNull();
        assertThat(environment.getProperty("sanshan.node")).isNull();
    }

    @Test
    void refusesAProfileThatThereIsNot() {
        variables.put("SANSHAN_PROFILE", "prodution");
        assertThat(problems()).singleElement().asString().contains("SANSHAN_PROFILE=prodution", "production");
    }

    @Test
    void putsLogAndReadModelsIntoMySql() {
        StandardEnvironment environment = read();
        assertThat(environment.getActiveProfiles()).containsExactly("production");
        assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo("false");
        for (String database : List.of("sanshan.durable", "spring.datasource")) {
            assertThat(environment.getProperty(database + ".url"))
                    .startsWith("jdbc:mysql://db.internal:3306/sanshan?")
                    .contains("rewriteBatchedStatements=true", "connectTimeout=");
            assertThat(environment.getProperty(database + ".username")).isEqualTo("brand");
            assertThat(environment.getProperty(database + ".password")).isEqualTo(SECRET);
        }
        assertThat(environment.getProperty("sanshan.master-key")).isEqualTo(KEY);
        assertThat(environment.getProperty("sanshan.public-url")).isEqualTo("https://members.example");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
    }

    @Test
    void keepsTheOperatorsOwnParametersOfTheDriver() {
        variables.put("SANSHAN_MYSQL_URL", "jdbc:mysql://db/sanshan?sslMode=VERIFY_CA&connectTimeout=9");
        assertThat(read().getProperty("spring.datasource.url"))
                .startsWith("jdbc:mysql://db/sanshan?sslMode=VERIFY_CA&connectTimeout=9&rewrite")
                .doesNotContain("connectTimeout=3");
    }

    @Test
    void givesEachProcessANameOfItsOwn() {
        String first = read().getProperty("sanshan.node");
        assertThat(first).contains(String.valueOf(ProcessHandle.current().pid()));
        assertThat(read().getProperty("sanshan.node")).isNotEqualTo(first);
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        variables.keySet().retainAll(List.of("SANSHAN_PROFILE"));
        assertThat(problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly(
                        "SANSHAN_LOG_STORE",
                        "SANSHAN_MYSQL_URL",
                        "SANSHAN_MYSQL_USER",
                        "SANSHAN_MYSQL_PASSWORD",
                        "SANSHAN_MASTER_KEY",
                        "SANSHAN_PUBLIC_URL");
    }

    @Test
    void takesAnEmptyVariableForAMissingOne() {
        variables.put("SANSHAN_MYSQL_USER", " ");
        assertThat(problems()).singleElement().asString().startsWith("SANSHAN_MYSQL_USER is missing: ");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("SANSHAN_LOG_STORE", "postgres", "axon-server nor mysql"),
                Arguments.of("SANSHAN_MYSQL_URL", "mysql://db/sanshan", "jdbc:mysql://"),
                Arguments.of("SANSHAN_MYSQL_URL", "jdbc:mysql://db:3306", "database"),
                Arguments.of("SANSHAN_MYSQL_URL", "jdbc:mysql://db/s?user=a&password=b", "without user and password"),
                Arguments.of("SANSHAN_MASTER_KEY", "not base64!", "32 random bytes"),
                Arguments.of("SANSHAN_MASTER_KEY", "dG9vIHNob3J0", "32 random bytes"),
                Arguments.of("SANSHAN_PUBLIC_URL", "http://members.example", "https://"),
                Arguments.of("SANSHAN_PUBLIC_URL", "https://members.example/path", "without a path"),
                Arguments.of("SANSHAN_PUBLIC_URL", "members", "https://"),
                Arguments.of("SANSHAN_PROXIES", "everybody", "addresses"),
                Arguments.of("SANSHAN_AXON_SERVER", "log:8124", "SANSHAN_LOG_STORE"),
                Arguments.of("SANSHAN_METRICS_TOKEN", "short", "16"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsExpectedInPlaceOfAWrongValue(String variable, String value, String expected) {
        variables.put(variable, value);
        assertThat(problems()).singleElement().asString().startsWith(variable).contains(expected);
    }

    @Test
    void refusesTheDemoBrand() {
        javaProperties.put("sanshan.demo", "true");
        assertThat(problems()).singleElement().asString().startsWith("sanshan.demo is true: ");
        javaProperties.put("sanshan.demo", "false");
        assertThat(read().getActiveProfiles()).isNotEmpty();
    }

    @Test
    void wantsToKnowWhoSpeaksHttps() {
        variables.remove("SANSHAN_PROXIES");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("SANSHAN_PUBLIC_URL")
                .contains("SANSHAN_TLS_CERTIFICATE", "SANSHAN_PROXIES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1"})
    void speaksPlainlyToThisMachineOnly(String address) {
        variables.remove("SANSHAN_PROXIES");
        variables.put("SANSHAN_PUBLIC_URL", address);
        assertThat(read().getProperty("server.servlet.session.cookie.secure")).isNull();
    }

    @Test
    void believesNamedProxiesOnly() {
        assertThat(read().getProperty("server.tomcat.remoteip.internal-proxies"))
                .isEqualTo("10.0.0.5");
        variables.remove("SANSHAN_PROXIES");
        variables.put("SANSHAN_PUBLIC_URL", "http://localhost");
        assertThat(read().getProperty("server.forward-headers-strategy")).isNull();
    }

    @Nested
    class Secrets {

        @ParameterizedTest
        @CsvSource({
            "SANSHAN_MYSQL_PASSWORD, spring.datasource.password, from-a-file",
            "SANSHAN_MASTER_KEY, sanshan.master-key, " + KEY
        })
        void areReadFromFiles(String variable, String property, String content) throws IOException {
            variables.remove(variable);
            variables.put(variable + "_FILE", file(content + "\n"));
            assertThat(read().getProperty(property)).isEqualTo(content);
        }

        @Test
        void areWantedOnce() throws IOException {
            variables.put("SANSHAN_MYSQL_PASSWORD_FILE", file("another"));
            assertThat(problems()).singleElement().asString().contains("both set");
        }

        @Test
        void nameTheFileThatCannotBeRead() {
            variables.remove("SANSHAN_MASTER_KEY");
            variables.put("SANSHAN_MASTER_KEY_FILE", folder.resolve("gone").toString());
            assertThat(problems()).singleElement().asString().startsWith("SANSHAN_MASTER_KEY_FILE names the file ");
        }

        @Test
        void sayThatAFileIsEmpty() throws IOException {
            variables.remove("SANSHAN_MYSQL_PASSWORD");
            variables.put("SANSHAN_MYSQL_PASSWORD_FILE", file("\n"));
            assertThat(problems()).singleElement().asString().endsWith("which is empty.");
        }
    }

    @Test
    void tracesNothingUnlessAnAddressIsNamed() {
        variables.clear();
        assertThat(read().getProperty("management.opentelemetry.enabled")).isEqualTo("false");
        variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318");
        StandardEnvironment traced = read();
        assertThat(traced.getProperty("management.opentelemetry.enabled")).isNull();
        assertThat(traced.getProperty("management.tracing.export.otlp.enabled")).isNull();
        assertThat(traced.getProperty("management.tracing.sampling.probability"))
                .isEqualTo("1");
    }

    @Test
    void countsNoMessageAmongSecrets() {
        variables.put("SANSHAN_MYSQL_URL", "jdbc:mysql://db/s?password=" + SECRET);
        assertThatThrownBy(this::read).isInstanceOf(StartRefused.class).hasMessageNotContaining(SECRET);
    }
}
