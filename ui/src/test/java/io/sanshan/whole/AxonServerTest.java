package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import io.sanshan.application.audit.LogCheck;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.measuring.faults.Cable;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.axon.privacy.PersonalDataScan;
import io.sanshan.axon.uniqueness.UniqueKeysFromTheLog;
import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same application with its log in Axon Server. The server that is named must be empty: personal data of an earlier brand
 * could not be read, since its keys are elsewhere.
 */
@EnabledIfEnvironmentVariable(named = "SANSHAN_AXON_SERVER", matches = ".+")
class AxonServerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static UsedBrand brand;

    @SuppressWarnings("NullAway.Init")
    private static Cable cable;

    private final EventLog log = application.get(EventLog.class);

    @BeforeAll
    static void use() throws Exception {
        cable = Cable.to(System.getenv("SANSHAN_AXON_SERVER"));
        cable.cut();
        CompletableFuture<WholeApplication> start = CompletableFuture.supplyAsync(() -> WholeApplication.start(
                home, "axon.axonserver.enabled=true", "axon.axonserver.servers=" + cable.entrance()));
        WholeApplication.await(() -> Files.readString(home.resolve("sanshan.log"))
                .contains("Waiting for Axon Server at " + cable.entrance()));
        assertThat(start).isNotDone();
        cable.mend();
        application = start.join();
        assertThat(application.get(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(application.get(EventLog.class).counts())
                .as("the named Axon Server is empty")
                .isEmpty();
        brand = new UsedBrand(application);
        brand.use();
    }

    @AfterAll
    static void close() throws IOException {
        application.close();
        cable.close();
    }

    @Test
    void failsFastWhileItIsAwayAndComesBackByItself() throws Exception {
        StoreCommands stores = application.get(StoreCommands.class);
        Installation installation = application.get(Installation.class);
        application.awaitReadModels();
        // A position is stored a moment after its event was seen.
        WholeApplication.await(() -> installation.lags().stream()
                .allMatch(lag -> lag.events() == 0 && lag.time().isZero()));
        assertThat(installation.lags()).hasSizeGreaterThan(15);

        cable.cut();
        try {
            Instant asked = Instant.now();
            Throwable failure = catchThrowable(
                    () -> stores.open(brand.request(brand.headquarters), StoreId.named("meanwhile"), named("Quay")));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(failure).isNotNull();
            assertThat(installation.isOutage(failure))
                    .as(ExceptionKinds.of(failure))
                    .isTrue();
        } finally {
            cable.mend();
        }
        WholeApplication.await(
                () -> stores.open(brand.request(brand.headquarters), StoreId.named("after"), named("Quay"))
                        .isDone());
        application.awaitReadModels();
        assertThat(application.get(StoreQueries.class).names(brand.headquarters))
                .containsKey(StoreId.named("after"));
        List<String> away = Files.readAllLines(home.resolve("sanshan.log")).stream()
                .filter(line -> line.contains("a store cannot be reached: "))
                .toList();
        assertThat(away).isNotEmpty();
    }

    /** A till that had no answer asks again; the first time had a piece of its own, and so has the second. */
    @Test
    void issuesOneCouponForOneRequest() {
        Request once = brand.request(brand.headquarters);
        CouponCommands coupons = application.get(CouponCommands.class);
        assertThat(coupons.issue(once, UsedBrand.TEMPLATE, UsedBrand.OTHER)).isEqualTo(Outcome.done());
        assertThat(coupons.issue(once, UsedBrand.TEMPLATE, UsedBrand.OTHER)).isEqualTo(Outcome.done());
        assertThat(application.get(EventLog.class).counts(once.commandId()))
                .containsOnly(entry(AllowanceDrawn.class, 1L), entry(CouponIssued.class, 1L));
    }

    @Test
    void givesTheSameAnswerToTheSameRedemption() {
        CouponId coupon = brand.wallet(UsedBrand.OTHER).getFirst();
        Request once = brand.request(brand.manager);
        assertThat(redeem(once, coupon)).isEqualTo(Outcome.done());
        Request second = brand.request(brand.manager);
        Outcome refused = redeem(second, coupon);
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        int recorded = log.stream(coupon.value(), 0).size();

        assertThat(redeem(once, coupon)).isEqualTo(Outcome.done());
        assertThat(redeem(second, coupon)).isEqualTo(refused);
        assertThat(log.stream(coupon.value(), 0)).hasSize(recorded);
    }

    private Outcome redeem(Request request, CouponId coupon) {
        return application.get(RedemptionCommands.class).redeem(request, CouponsOnBasket.one(coupon, null), null);
    }

    @Test
    void readsTheWholeLogAndItsChain() {
        long events = log.counts().values().stream().mapToLong(Long::longValue).sum();
        LogCheck.Outcome outcome = application.get(LogCheck.class).run(Optional.empty(), line -> {});
        assertThat(outcome.difference()).isEmpty();
        assertThat(outcome.chain().events()).isEqualTo(events).isGreaterThan(20);
        assertThat(application.get(UniqueKeysFromTheLog.class).rebuild())
                .as("phones and logins that are held")
                .isGreaterThan(2);
    }

    /** Axon Server would keep the second one: nothing but the loaded stream tells of the first. */
    @Test
    void takesNoCommandTwiceThatItsAggregateWouldTakeTwice() {
        StoreCommands stores = application.get(StoreCommands.class);
        StoreId store = StoreId.named("twice");
        assertThat(stores.open(brand.request(brand.headquarters), store, named("Quay")))
                .isEqualTo(Outcome.done());
        Request once = brand.request(brand.headquarters);
        assertThat(stores.describe(once, store, named("Harbour"))).isEqualTo(Outcome.done());
        assertThat(stores.describe(brand.request(brand.headquarters), store, named("Quay")))
                .isEqualTo(Outcome.done());

        assertThat(stores.describe(once, store, named("Harbour"))).isEqualTo(Outcome.done());
        assertThat(log.stream(store.value(), 0)).hasSize(3);
    }

    @Test
    void beginsAStreamOnce() {
        StoreCommands stores = application.get(StoreCommands.class);
        StoreId store = StoreId.named("begun");
        Request once = brand.request(brand.headquarters);
        assertThat(stores.open(once, store, named("Quay"))).isEqualTo(Outcome.done());
        assertThat(stores.open(once, store, named("Quay"))).isEqualTo(Outcome.done());
        assertThat(stores.open(brand.request(brand.headquarters), store, named("Quay")))
                .isEqualTo(Outcome.refused(Refusal.of(LogRefusal.EXISTS)));
        assertThat(log.stream(store.value(), 0)).hasSize(1);
    }

    @Test
    void fillsTheReadModelsAndGivesThemAgain() {
        application.awaitReadModels();
        assertThat(application.get(StoreQueries.class).names(brand.headquarters))
                .containsEntry(UsedBrand.STORE, "Quay");
        List<String> lines = new ArrayList<>();
        assertThat(application.get(RebuildRun.class).verify(lines::add))
                .as(lines.toString())
                .isTrue();
    }

    @Test
    void storesNoPersonalDataInClear() throws Exception {
        Path lines = home.resolve("stored");
        Files.write(lines, log.storedLines(UsedBrand.MEMBER.value()));
        PersonalDataScan.Result result = new PersonalDataScan(KnownPeople.PERSONAL).files(List.of(lines));
        assertThat(result.bytes()).isGreaterThan(50_000);
        assertThat(result.found()).isEmpty();
    }

    private static StoreDescription named(String name) {
        return new StoreDescription(name, "East", ZoneId.of("UTC"), StoreMode.DIRECT);
    }
}
