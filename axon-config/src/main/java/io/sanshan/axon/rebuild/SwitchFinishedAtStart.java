package io.sanshan.axon.rebuild;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process may have ended between the places of two tables: that is put right before a migration or a screen misses one. */
@Configuration(proxyBeanMethods = false)
class SwitchFinishedAtStart {

    @Bean
    FlywayMigrationStrategy finishSwitchesFirst() {
        return migrations -> {
            finish(migrations.getConfiguration().getDataSource());
            migrations.migrate();
        };
    }

    static void finish(DataSource readModels) {
        TablesBeside tables = TablesBeside.of(readModels);
        if (tables instanceof H2TablesBeside && tables.exists("rebuild_run")) {
            JdbcClient.create(readModels)
                    .sql("select tables_of from rebuild_run where stage = 'SWITCHING'")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(names -> List.of(names.split(",", -1)))
                    .filter(tables::isBegun)
                    .forEach(names -> H2TablesBeside.finish(readModels, names));
        }
    }
}
