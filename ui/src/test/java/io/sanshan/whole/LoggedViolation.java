package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that is refused because of its value, and somebody who logs the failure with all that it says. */
final class LoggedViolation {

    static final String PHONE = "2025550143";
    static final String SAID = "a row was refused";

    private static final Logger log = LoggerFactory.getLogger(LoggedViolation.class);

    private LoggedViolation() {}

    static void provoke(WholeApplication application) {
        JdbcClient database = JdbcClient.create(application.database("dataSource"));
        String insert = "insert into unfinished_reset (processor_name) values ('" + PHONE + "')";
        database.sql(insert).update();
        try {
            DuplicateKeyException refused = catchThrowableOfType(DuplicateKeyException.class, () -> database.sql(
                            "insert into unfinished_reset (processor_name) values (?)")
                    .param(PHONE)
                    .update());
            assertThat(refused).hasStackTraceContaining(PHONE);
            log.error("{}: {}", SAID, refused.getMessage(), refused);
        } finally {
            database.sql("delete from unfinished_reset where processor_name = ?")
                    .param(PHONE)
                    .update();
        }
    }
}
