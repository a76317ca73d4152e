package io.sanshan.operation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Violations of real databases, logged in the ways in which libraries log. */
class LogsWithoutValuesTest {

    private static final String PHONE = "+12025550143";

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    /** What the log holds after a failure was logged. */
    private static String logged(UnaryOperator<Appender<ILoggingEvent>> before, String message, Throwable failure) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n%ex{full}");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        encoder.start();
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.setImmediateFlush(true);
        appender.start();
        Appender<ILoggingEvent> first = before.apply(appender);
        first.start();
        Logger logger = context.getLogger("test");
        logger.addAppender(first);
        logger.error(message, failure);
        context.stop();
        return written.toString(StandardCharsets.UTF_8);
    }

    private static String filtered(String message, Throwable failure) {
        return logged(AppenderWithoutValues::new, message, failure);
    }

    private static Stream<Throwable> violations(Vendor vendor) {
        try (TestDatabase database = TestDatabase.open(vendor)) {
            JdbcClient jdbc = JdbcClient.create(database.pool());
            jdbc.sql("create table person (phone varchar(20) primary key, born date)")
                    .update();
            jdbc.sql("insert into person (phone) values ('" + PHONE + "')").update();
            return Stream.of(
                    catchThrowable(() -> jdbc.sql("insert into person (phone) values (?)")
                            .param(PHONE)
                            .update()),
                    catchThrowable(() -> jdbc.sql("insert into person (phone) values (?)")
                            .param(PHONE + " and much more than fits in there")
                            .update()),
                    catchThrowable(() -> jdbc.sql("insert into person (phone, born) values ('1', ?)")
                            .param(PHONE)
                            .update()));
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void leaveTheValuesOut(Vendor vendor) {
        violations(vendor).forEach(violation -> {
            Throwable cause = cause(violation);
            Throwable repeated = new IllegalStateException("could not: " + violation.getMessage(), violation);
            repeated.addSuppressed(new IllegalArgumentException("because of " + cause.getMessage()));
            for (Throwable failure : new Throwable[] {violation, cause, repeated}) {
                String text = filtered("failed with " + failure.getMessage(), failure);
                assertThat(text)
                        .contains(failure.getClass().getName())
                        .containsPattern("vendor code \\d+, SQL state \\w+")
                        .contains("at io.sanshan.operation.log.LogsWithoutValuesTest")
                        .doesNotContain(PHONE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void wouldHoldThemOtherwise(Vendor vendor) {
        assertThat(violations(vendor).map(violation -> logged(appender -> appender, "failed", violation)))
                .anyMatch(text -> text.contains(PHONE));
    }

    /** As servers log: the wrapper's text in the message, and only the root cause beside it. */
    @ParameterizedTest
    @MethodSource("vendors")
    void leaveThemOutOfAMessageToo(Vendor vendor) {
        Throwable duplicate = violations(vendor).findFirst().orElseThrow();
        assertThat(filtered("Request failed: " + duplicate.getMessage(), cause(duplicate)))
                .contains("Request failed: ")
                .doesNotContain(PHONE);
        assertThat(filtered("Request failed: " + cause(duplicate).getMessage(), new IllegalStateException("no")))
                .doesNotContain(PHONE);
    }

    @Test
    void leaveOutWhatAParserChokedOn() {
        Throwable number = catchThrowable(() -> Integer.parseInt(PHONE + "x"));
        assertThat(filtered("no number", new IllegalStateException("row 7", number)))
                .contains("row 7", "NumberFormatException")
                .doesNotContain(PHONE);
    }

    @Test
    void leaveEverythingElseAsItIs() {
        String text = filtered("all is well", new IllegalStateException("the port is taken"));
        assertThat(text).startsWith("all is well").contains("IllegalStateException: the port is taken");
    }

    /** Twenty readers of the log fail again and again while a store is away: a stack each would bury what else there is. */
    @Test
    void tellOfAnOutageInOneLine() {
        SQLException away = new SQLException("Communications link failure", "08S01", new EOFException("end"));
        assertThat(filtered("reading failed", new IllegalStateException("no events", away)))
                .isEqualToIgnoringNewLines("reading failed (a store cannot be reached: EOFException)");
        assertThat(filtered("reading failed", new SQLException("deadlock", "40001")))
                .contains("reading failed", "vendor code 0, SQL state 40001", "\tat ");
    }

    private static Throwable cause(Throwable failure) {
        return Objects.requireNonNull(failure.getCause());
    }
}
