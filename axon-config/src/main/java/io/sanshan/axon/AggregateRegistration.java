package io.sanshan.axon;

import io.sanshan.domain.account.Account;
import io.sanshan.domain.campaign.Campaign;
import io.sanshan.domain.coupon.BudgetShare;
import io.sanshan.domain.coupon.CampaignBudget;
import io.sanshan.domain.coupon.CodeBatch;
import io.sanshan.domain.coupon.CodeUse;
import io.sanshan.domain.coupon.CodeUsing;
import io.sanshan.domain.coupon.Coupon;
import io.sanshan.domain.coupon.CouponGiving;
import io.sanshan.domain.coupon.CouponIssuing;
import io.sanshan.domain.coupon.CouponRedeeming;
import io.sanshan.domain.coupon.CouponTemplate;
import io.sanshan.domain.coupon.GuideAllowance;
import io.sanshan.domain.coupon.MemberAllowance;
import io.sanshan.domain.coupon.OfflineBundle;
import io.sanshan.domain.coupon.OfflineRedeeming;
import io.sanshan.domain.coupon.StoreQuota;
import io.sanshan.domain.coupon.UnknownCodeAttempts;
import io.sanshan.domain.goods.Goods;
import io.sanshan.domain.goods.GoodsSet;
import io.sanshan.domain.guide.Guide;
import io.sanshan.domain.importing.DataImport;
import io.sanshan.domain.letter.Letter;
import io.sanshan.domain.member.Member;
import io.sanshan.domain.purchase.Purchase;
import io.sanshan.domain.purchase.SaleReturning;
import io.sanshan.domain.purchase.StreamsOfSales;
import io.sanshan.domain.store.Store;
import io.sanshan.domain.till.TillDevice;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names every aggregate to Axon. The domain knows nothing of Spring, so none is found by scanning. */
@Configuration(proxyBeanMethods = false)
class AggregateRegistration {

    /** Those whose streams grow for years, or with every redemption of a store or every use of a code. */
    private static final List<Class<?>> SNAPSHOTS = List.of(
            Member.class,
            StoreQuota.class,
            BudgetShare.class,
            CampaignBudget.class,
            OfflineBundle.class,
            CodeBatch.class);

    @Bean
    ConfigurerModule allAggregates() {
        return configurer -> {
            configurer
                    .configureAggregate(withSnapshots(Member.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Guide.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Store.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Account.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(TillDevice.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Goods.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(GoodsSet.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Campaign.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(CouponTemplate.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Coupon.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(MemberAllowance.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(UnknownCodeAttempts.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(GuideAllowance.class))
                    .configureAggregate(withSnapshots(StoreQuota.class))
                    .configureAggregate(withSnapshots(BudgetShare.class))
                    .configureAggregate(withSnapshots(CampaignBudget.class))
                    .configureAggregate(withSnapshots(OfflineBundle.class))
                    .configureAggregate(withSnapshots(CodeBatch.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(CodeUse.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Letter.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Purchase.class))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(DataImport.class));
            configurer.registerCommandHandler(AggregateRegistration::issuing);
            configurer.registerCommandHandler(configuration -> new CouponGiving(
                    configuration.repository(Coupon.class), configuration.repository(MemberAllowance.class)));
            configurer.registerCommandHandler(AggregateRegistration::redeeming);
            configurer.registerCommandHandler(configuration -> new CodeUsing(
                    configuration.repository(CodeUse.class),
                    configuration.repository(CodeBatch.class),
                    issuing(configuration),
                    redeeming(configuration)));
            configurer.registerCommandHandler(configuration ->
                    new SaleReturning(configuration.repository(Purchase.class), redeeming(configuration)));
            configurer.registerCommandHandler(configuration -> new OfflineRedeeming(
                    configuration.repository(OfflineBundle.class),
                    configuration.repository(Coupon.class),
                    redeeming(configuration)));
        };
    }

    private static CouponIssuing issuing(org.axonframework.config.Configuration configuration) {
        return new CouponIssuing(
                configuration.repository(Coupon.class),
                configuration.repository(MemberAllowance.class),
                configuration.repository(GuideAllowance.class));
    }

    private static CouponRedeeming redeeming(org.axonframework.config.Configuration configuration) {
        return new CouponRedeeming(
                configuration.repository(Coupon.class),
                configuration.repository(StoreQuota.class),
                configuration.repository(BudgetShare.class),
                configuration.repository(CampaignBudget.class),
                new StreamsOfSales(configuration.repository(Purchase.class)));
    }

    /** Axon's own knows the aggregates that are beans, and there are none: it would warn and take no snapshot at all. */
    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration configuration,
            EventStore store,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return AggregateSnapshotter.builder()
                .eventStore(store)
                .repositoryProvider(configuration::repository)
                .aggregateFactories(SNAPSHOTS.stream()
                        .<AggregateFactory<?>>map(type -> new GenericAggregateFactory<>(
                                AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters, handlers)))
                        .toList())
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    private static <A> AggregateConfigurer<A> withSnapshots(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureSnapshotTrigger(Snapshots::trigger);
    }
}
