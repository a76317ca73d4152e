package io.sanshan.operation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;

class AxonServerSettingsTest extends EnvironmentOfAnInstallation {

    {
        variables.put("SANSHAN_LOG_STORE", "axon-server");
        variables.put("SANSHAN_AXON_SERVER", "log-1:8124, log-2:8124");
    }

    @Test
    void namesItsNodesAndToken() {
        variables.put("SANSHAN_AXON_SERVER_TOKEN", "a token");
        StandardEnvironment environment = read();
        assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("axon.axonserver.servers")).isEqualTo("log-1:8124,log-2:8124");
        assertThat(environment.getProperty("axon.axonserver.token")).isEqualTo("a token");
        assertThat(environment.getProperty("axon.axonserver.ssl-enabled")).isNull();
    }

    @Test
    void trustsTheNamedCertificate() throws IOException {
        String certificate = file("a certificate");
        variables.put("SANSHAN_AXON_SERVER_TLS", "true");
        variables.put("SANSHAN_AXON_SERVER_CERTIFICATE", certificate);
        StandardEnvironment environment = read();
        assertThat(environment.getProperty("axon.axonserver.ssl-enabled")).isEqualTo("true");
        assertThat(environment.getProperty("axon.axonserver.cert-file")).isEqualTo(certificate);
    }

    @ParameterizedTest
    @CsvSource({
        "SANSHAN_AXON_SERVER, log-1, host:port",
        "SANSHAN_AXON_SERVER, log-1:99999, host:port",
        "SANSHAN_AXON_SERVER_TLS, yes, true nor false",
        "SANSHAN_AXON_SERVER_CERTIFICATE, gone.pem, cannot be read"
    })
    void saysWhatIsExpected(String variable, String value, String expected) {
        variables.put("SANSHAN_AXON_SERVER_TLS", "true");
        variables.put(variable, value);
        assertThat(problems()).singleElement().asString().startsWith(variable).contains(expected);
    }

    @Test
    void needsItsAddress() {
        variables.remove("SANSHAN_AXON_SERVER");
        assertThat(problems()).singleElement().asString().startsWith("SANSHAN_AXON_SERVER is missing: ");
    }

    @Test
    void usesACertificateForTlsOnly() throws IOException {
        variables.put("SANSHAN_AXON_SERVER_CERTIFICATE", file("a certificate"));
        assertThat(problems()).singleElement().asString().contains("TLS to Axon Server is off");
    }
}
