package io.sanshan.operation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

class MailSettingsTest extends EnvironmentOfAnInstallation {

    private void server(String address) {
        variables.put("SANSHAN_MAIL_SERVER", address);
        variables.put("SANSHAN_MAIL_FROM", "sanshan@brand.example");
        variables.put("SANSHAN_MAIL_TO", "ann@brand.example, bob@brand.example");
    }

    @Test
    void isNotSentWithoutAServer() {
        assertThat(read().getProperty("spring.mail.host")).isNull();
        assertThat(read().getProperty("sanshan.operators-mail.from")).isNull();
    }

    @Test
    void goesOverTlsFromTheFirstByteOn() {
        server("smtps://mail.brand.example:465");
        variables.put("SANSHAN_MAIL_USER", "sanshan");
        variables.put("SANSHAN_MAIL_PASSWORD", SECRET);
        StandardEnvironment environment = read();
        assertThat(environment.getProperty("spring.mail.protocol")).isEqualTo("smtps");
        assertThat(environment.getProperty("spring.mail.host")).isEqualTo("mail.brand.example");
        assertThat(environment.getProperty("spring.mail.port")).isEqualTo("465");
        assertThat(environment.getProperty("spring.mail.username")).isEqualTo("sanshan");
        assertThat(environment.getProperty("spring.mail.password")).isEqualTo(SECRET);
        assertThat(environment.getProperty("sanshan.operators-mail.to"))
                .isEqualTo("ann@brand.example,bob@brand.example");
    }

    @ParameterizedTest
    @CsvSource({"smtp://mail.brand.example:587, true", "smtp://127.0.0.1:2525, false"})
    void isRefusedInClearButByThisMachine(String address, String tls) {
        server(address);
        assertThat(read().getProperty("spring.mail.properties.mail.smtp.starttls.required"))
                .isEqualTo(tls);
    }

    @Test
    void hasASenderAndReaders() {
        variables.put("SANSHAN_MAIL_SERVER", "smtps://mail.brand.example:465");
        assertThat(problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("SANSHAN_MAIL_FROM", "SANSHAN_MAIL_TO");
    }

    @ParameterizedTest
    @CsvSource({
        "SANSHAN_MAIL_SERVER, mail.brand.example, smtps://host:465",
        "SANSHAN_MAIL_SERVER, smtp://mail.brand.example:99999, smtps://host:465",
        "SANSHAN_MAIL_FROM, nobody, mailbox",
        "SANSHAN_MAIL_FROM, 'ann@brand.example,bob@brand.example', mailbox",
        "SANSHAN_MAIL_TO, 'ann@brand.example;bob', mailbox",
        "SANSHAN_MAIL_USER, sanshan, given together",
    })
    void saysWhatIsWrong(String variable, String value, String expected) {
        server("smtps://mail.brand.example:465");
        variables.put(variable, value);
        assertThat(problems()).singleElement().asString().startsWith(variable).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANSHAN_MAIL_USER", "SANSHAN_MAIL_PASSWORD", "SANSHAN_MAIL_FROM", "SANSHAN_MAIL_TO"})
    void isNotHalfSetUp(String variable) {
        variables.put(variable, "ann@brand.example");
        assertThat(problems()).singleElement().asString().startsWith(variable + " is set although ");
    }
}
