package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.CODE;
import static io.sanshan.domain.coupon.CouponScenario.TEMPLATE;
import static io.sanshan.domain.coupon.CouponScenario.THEN;
import static io.sanshan.domain.coupon.CouponScenario.ZONE;

import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.purchase.Purchase;
import io.sanshan.domain.purchase.SaleReturning;
import io.sanshan.domain.purchase.StreamsOfSales;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Where coupons are given out in tests: the real handler and repositories of one node, on a log that nodes may share. */
final class Counter {

    private final TermsBook terms;
    private final SharedLog log;
    private final EmbeddedEventStore store;
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    Counter(TermsBook terms) {
        this(terms, new SharedLog());
    }

    private Counter(TermsBook terms, SharedLog log) {
        this.terms = terms;
        this.log = log;
        store = EmbeddedEventStore.builder().storageEngine(log).build();
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CouponIssuing.class),
                new SimpleResourceParameterResolverFactory(Set.of(terms)));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(Message::getMetaData));
        Repository<Coupon> coupons = repository(Coupon.class, parameters);
        Repository<MemberAllowance> allowances = repository(MemberAllowance.class, parameters);
        new AnnotationCommandHandlerAdapter<>(new CouponGiving(coupons, allowances), parameters).subscribe(bus);
        CouponIssuing issuing = new CouponIssuing(coupons, allowances, repository(GuideAllowance.class, parameters));
        new AnnotationCommandHandlerAdapter<>(issuing, parameters).subscribe(bus);
        EventSourcingRepository<Purchase> purchases = repository(Purchase.class, parameters);
        CouponRedeeming redeeming = new CouponRedeeming(
                coupons,
                repository(StoreQuota.class, parameters),
                repository(BudgetShare.class, parameters),
                repository(CampaignBudget.class, parameters),
                new StreamsOfSales(purchases));
        new AnnotationCommandHandlerAdapter<>(redeeming, parameters).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new SaleReturning(purchases, redeeming), parameters).subscribe(bus);
        Repository<OfflineBundle> bundles = repository(OfflineBundle.class, parameters);
        new AnnotationCommandHandlerAdapter<>(new OfflineRedeeming(bundles, coupons, redeeming), parameters)
                .subscribe(bus);
        Repository<CodeBatch> batches = repository(CodeBatch.class, parameters);
        new AnnotationCommandHandlerAdapter<>(
                        new CodeUsing(repository(CodeUse.class, parameters), batches, issuing, redeeming), parameters)
                .subscribe(bus);
        own(CodeBatch.class, batches, parameters);
        own(OfflineBundle.class, bundles, parameters);
        own(Coupon.class, coupons, parameters);
        own(Purchase.class, purchases, parameters);
    }

    /** What an aggregate decides by itself. */
    private <T> void own(Class<T> aggregate, Repository<T> repository, ParameterResolverFactory parameters) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }

    private <T> EventSourcingRepository<T> repository(Class<T> aggregate, ParameterResolverFactory parameters) {
        return EventSourcingRepository.builder(aggregate)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
    }

    /** Another process with locks of its own: only the log stands between it and this one. */
    Counter onAnotherNode() {
        return new Counter(terms, log);
    }

    List<Object> log() {
        return log.readEvents((TrackingToken) null, false)
                .<Object>map(Message::getPayload)
                .toList();
    }

    /** Answers null when the command was accepted, be it in parts. */
    @Nullable
    Refusal ask(Object command, Instant at) {
        return ask(command, at, new Actor("account:designer"));
    }

    @Nullable
    Refusal ask(Object command, Instant at, Actor actor) {
        Occasion occasion = new Occasion("command-1", actor, null, "command-1", at);
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command).withMetaData(OccasionMetaData.write(occasion)), answer);
        CommandResultMessage<?> result = answer.getResult();
        if (!result.isExceptional()) {
            return result.getPayload() instanceof Refusal refusal ? refusal : null;
        }
        return switch (result.exceptionResult()) {
            case CommandRefused refused -> refused.refusal();
            case RuntimeException fault -> throw fault;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }

    /** Goes from piece to piece until one is won or the stock is used up; false when nothing was to be had. */
    boolean claimAnyPiece(AtomicLong next, MemberId member) {
        long piece = next.getAndIncrement();
        while (true) {
            try {
                Refusal refusal = ask(new ClaimCoupon(CouponId.of(TEMPLATE, piece), member, CODE, ZONE), THEN);
                if (refusal == null) {
                    return true;
                }
                if (!refusal.is(CouponRefusal.PIECE_TAKEN)) {
                    return false;
                }
                piece = next.getAndIncrement();
            } catch (ConcurrencyException lostRace) {
                // Asked again, the piece says that it is taken, or the allowance that it is used up.
                continue;
            }
        }
    }

    /** Accepts each place of each stream once, and the events of one unit of work together, as every real store does. */
    private static final class SharedLog extends InMemoryEventStorageEngine {

        private final Map<String, Long> newest = new HashMap<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            synchronized (newest) {
                Map<String, Long> appended = new HashMap<>();
                for (EventMessage<?> event : events) {
                    DomainEventMessage<?> next = (DomainEventMessage<?>) event;
                    String stream = next.getAggregateIdentifier();
                    long before = appended.getOrDefault(stream, newest.getOrDefault(stream, -1L));
                    if (next.getSequenceNumber() != before + 1) {
                        throw new ConcurrencyException("somebody else has written to " + stream);
                    }
                    appended.put(stream, next.getSequenceNumber());
                }
                newest.putAll(appended);
                super.appendEvents(events);
            }
        }
    }
}
