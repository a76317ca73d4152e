package io.sanshan.axon.measuring;

import io.sanshan.application.measuring.MeasuredOnly;
import io.sanshan.application.measuring.OtherStack;
import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.coupon.BudgetShare;
import io.sanshan.domain.coupon.CampaignBudget;
import io.sanshan.domain.coupon.Coupon;
import io.sanshan.domain.coupon.CouponIssuing;
import io.sanshan.domain.coupon.CouponRedeeming;
import io.sanshan.domain.coupon.GuideAllowance;
import io.sanshan.domain.coupon.MemberAllowance;
import io.sanshan.domain.coupon.StoreQuota;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.purchase.Purchase;
import io.sanshan.domain.purchase.StreamsOfSales;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Our aggregates on what Axon's {@link DefaultConfigurer} gives: the JPA event store (or Axon Server's with its command bus), a
 * transaction around each command, no cache, no snapshots, the default event processor with its batch of one.
 *
 * <p>Not stock, because it would not work at all or would measure something else: events are written by our serializer, as the default
 * one cannot read records; the metadata that our aggregates read is correlated; the pool is wide enough that it does not stand
 * still. Terms come from the same cached reader on both sides.
 */
@Component
@MeasuredOnly
final class StockAxon implements OtherStack {

    private final Serializer serializer;
    private final Serializer eventSerializer;
    private final CorrelationDataProvider occasion;
    private final TermsBook terms;
    private final EventLog log;
    private final String url;
    private final String username;
    private final String password;
    private final boolean onAxonServer;
    private final String servers;

    StockAxon(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            CorrelationDataProvider occasion,
            TermsBook terms,
            EventLog log,
            @Value("${sanshan.durable.url}") String url,
            @Value("${sanshan.durable.username}") String username,
            @Value("${sanshan.durable.password}") String password,
            @Value("${axon.axonserver.enabled}") boolean onAxonServer,
            @Value("${axon.axonserver.servers:}") String servers) {
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
        this.occasion = occasion;
        this.terms = terms;
        this.log = log;
        this.url = url;
        this.username = username;
        this.password = password;
        this.onAxonServer = onAxonServer;
        this.servers = servers;
    }

    @Override
    public String name() {
        return "stock Axon";
    }

    @Override
    public Running start() {
        StockTables tables = new StockTables(url, username, password);
        Configurer commands = basis(tables)
                .configureAggregate(Coupon.class)
                .configureAggregate(MemberAllowance.class)
                .configureAggregate(GuideAllowance.class)
                .configureAggregate(StoreQuota.class)
                .configureAggregate(BudgetShare.class)
                .configureAggregate(CampaignBudget.class)
                .configureAggregate(Purchase.class)
                .registerCommandHandler(configuration -> new CouponIssuing(
                        configuration.repository(Coupon.class),
                        configuration.repository(MemberAllowance.class),
                        configuration.repository(GuideAllowance.class)))
                .registerCommandHandler(configuration -> new CouponRedeeming(
                        configuration.repository(Coupon.class),
                        configuration.repository(StoreQuota.class),
                        configuration.repository(BudgetShare.class),
                        configuration.repository(CampaignBudget.class),
                        new StreamsOfSales(configuration.repository(Purchase.class))));
        return new StockRunning(commands.start(), tables, () -> basis(tables), this::events);
    }

    private Configurer basis(StockTables tables) {
        Configurer configurer = onAxonServer ? onAxonServer(tables) : onJpa(tables);
        return configurer
                .configureSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> eventSerializer)
                .configureEventSerializer(_ -> eventSerializer)
                .configureCorrelationDataProviders(_ -> List.of(occasion))
                .registerComponent(TermsBook.class, _ -> terms);
    }

    private static Configurer onJpa(StockTables tables) {
        return DefaultConfigurer.jpaConfiguration(tables.entityManagers(), tables.transactions());
    }

    private Configurer onAxonServer(StockTables tables) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        new ServerConnectorConfigurerModule().configureModule(configurer);
        return configurer
                .registerComponent(AxonServerConfiguration.class, _ -> {
                    AxonServerConfiguration settings = AxonServerConfiguration.builder()
                            .servers(servers)
                            .componentName("stock")
                            .build();
                    // Ours has the process' name, and the server knows each client by its name.
                    settings.setClientId("stock-" + System.nanoTime());
                    return settings;
                })
                .registerComponent(EntityManagerProvider.class, _ -> tables.entityManagers())
                .registerComponent(TransactionManager.class, _ -> tables.transactions())
                .registerComponent(TokenStore.class, configuration -> JpaTokenStore.builder()
                        .entityManagerProvider(tables.entityManagers())
                        .serializer(configuration.serializer())
                        .build());
    }

    /** How many events a replay will meet. Axon Server has one log for all, whose first position is 0. */
    private long events(StockTables tables) {
        return onAxonServer
                ? log.head() + 1
                : tables.jdbc()
                        .queryForList("select count(*) from domain_event_entry", Long.class)
                        .getFirst();
    }
}
