package io.sanshan.axon;

import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How far each processor has read, in the database of the rows that it writes: one transaction changes both. By JDBC, since
 * through JPA each batch looks over its rows once more only to write the position.
 */
@Configuration(proxyBeanMethods = false)
class TokenStores {

    /**
     * @param node names this process among those that share the tokens. Where there can only be one, a fixed name lets the next
     *     start go on at once with what a killed process had claimed.
     */
    @Bean
    TokenStore tokenStore(
            DataSource readModels, Serializer serializer, @Value("${sanshan.node:#{null}}") @Nullable String node) {
        return new TokensOfSeveralNodes(settings(readModels, serializer, owner(node)));
    }

    static JdbcTokenStore.Builder settings(DataSource readModels, Serializer serializer, String owner) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(readModels))
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .build())
                .serializer(serializer)
                .nodeId(owner);
    }

    /** Whose a claim of this process is. */
    static String owner(@Nullable String node) {
        return node == null ? ManagementFactory.getRuntimeMXBean().getName() : node;
    }
}
