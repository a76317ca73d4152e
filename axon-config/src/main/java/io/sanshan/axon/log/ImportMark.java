package io.sanshan.axon.log;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stands in the database while a log is read from a file: half a log must not be taken for a whole one. */
final class ImportMark {

    private static final int ONLY_ROW = 1;

    private final JdbcClient jdbc;

    ImportMark(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    boolean isSet() {
        return jdbc.sql("select id from log_import where id = ?")
                .param(ONLY_ROW)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void set() {
        jdbc.sql("insert into log_import (id) values (?)").param(ONLY_ROW).update();
    }

    void clear() {
        jdbc.sql("delete from log_import where id = ?").param(ONLY_ROW).update();
    }
}
