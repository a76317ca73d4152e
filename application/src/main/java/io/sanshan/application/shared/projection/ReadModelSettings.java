package io.sanshan.application.shared.projection;

import java.util.Map;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How rows of read models are written, whatever the database: in batches, with moments as plain timestamps in UTC. */
@Configuration(proxyBeanMethods = false)
public class ReadModelSettings {

    static final Map<String, Object> HIBERNATE = Map.of(
            "hibernate.jdbc.batch_size",
            500,
            "hibernate.order_inserts",
            true,
            "hibernate.order_updates",
            true,
            // A moment written with an offset would be turned into the database's own zone and lose an hour each
            // autumn.
            "hibernate.type.preferred_instant_jdbc_type",
            "TIMESTAMP",
            "hibernate.jdbc.time_zone",
            "UTC",
            // Lists of keys of any length share a few prepared statements.
            "hibernate.query.in_clause_parameter_padding",
            true);

    @Bean
    HibernatePropertiesCustomizer rowsInBatches() {
        return properties -> properties.putAll(HIBERNATE);
    }
}
