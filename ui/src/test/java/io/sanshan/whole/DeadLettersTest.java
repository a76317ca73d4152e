package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.LetterCommands;
import io.sanshan.application.letter.LetterQueries;
import io.sanshan.application.letter.Letters;
import io.sanshan.application.letter.RetryProgress;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.domain.ids.LetterId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.letter.LetterEvent.LetterDiscarded;
import io.sanshan.domain.letter.LetterRefusal;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that the read model's database does not take: a name that is longer than its column. */
class DeadLettersTest {

    private static final String READER = "store-directory";
    private static final String TOO_LONG = "x".repeat(5_000);
    private static final int MANY = 20;
    private static final StoreId POISON = StoreId.named("poison");
    private static final StoreId SECOND = StoreId.named("second poison");
    private static final Caller HEADQUARTERS = Visitor.HEADQUARTERS.caller();
    private static final Caller AUDITOR = Visitor.AUDITOR.caller();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private WholeApplication application;

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void isPutAsideWithItsStreamTriedAgainAndDiscarded(Vendor vendor) throws Exception {
        try (StartedOn started = StartedOn.vendor(vendor, home, "sanshan.letters.tries=2")) {
            application = started.application();
            assertThat(application
                            .get(StoreCommands.class)
                            .open(request(HEADQUARTERS), StoreId.named("large"), described("z".repeat(5_000_000))))
                    .isEqualTo(Outcome.refused(Refusal.of(LogRefusal.TOO_LARGE, 4000)));
            assertThat(application.get(EventLog.class).stream(
                            StoreId.named("large").value(), 0))
                    .isEmpty();

            open(StoreId.named("before"), "Before");
            open(POISON, TOO_LONG);
            describe(POISON, "Mended");
            open(StoreId.named("after"), "After");

            WholeApplication.await(() -> letters().size() == 2);
            WholeApplication.await(() -> stores().containsAll(List.of("Before", "After")));
            assertThat(stores()).doesNotContain("Mended");
            assertThat(letters().getFirst().tries()).isEqualTo(2);
            assertThat(letters().getFirst().fault()).isNotNull().doesNotContain("xxx");
            assertThat(letters().getLast().isWaiting()).isTrue();
            application.awaitReadModels();

            assertThat(retry()).isEqualTo(Outcome.refused(Refusal.of(LetterRefusal.FAILED_AGAIN)));
            assertThat(letters()).hasSize(2);
            assertThat(letters().getFirst().tries()).isEqualTo(3);

            widen(vendor);
            assertThat(retry()).isEqualTo(Outcome.done());
            assertThat(letters()).isEmpty();
            assertThat(stores()).containsOnlyOnce("Mended");
            assertThat(retry()).as("once more").isEqualTo(Outcome.refused(Refusal.of(LetterRefusal.GONE)));

            open(SECOND, "y".repeat(7_000));
            describe(SECOND, "Never opened");
            WholeApplication.await(() -> letters().size() == 2);
            discard();
            // What waited was tried and found no row of what was discarded.
            assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.fault())
                    .contains("MissingRow"));
            discard();
            assertThat(letters()).isEmpty();
            open(StoreId.named("later"), "Later");
            WholeApplication.await(() -> stores().contains("Later"));
        }
    }

    /** A fault of the application itself is one of many events: tried one after the other they would take hours. */
    @ParameterizedTest
    @MethodSource("vendors")
    void manyThatFailTogetherArePutAsideTogether(Vendor vendor) throws Exception {
        try (StartedOn started = StartedOn.vendor(vendor, home, "sanshan.letters.tries=2")) {
            application = started.application();
            StreamingEventProcessor reader = application.reader(READER);
            reader.shutDown();
            for (int i = 0; i < MANY; i++) {
                open(StoreId.named("poison " + i), TOO_LONG);
                describe(StoreId.named("poison " + i), "Mended " + i);
                open(StoreId.named("well " + i), "Well " + i);
            }
            reader.start();
            WholeApplication.awaitThat(() -> assertThat(letters()).hasSize(2 * MANY));
            assertThat(letters())
                    .filteredOn(letter -> !letter.isWaiting())
                    .hasSize(MANY)
                    .allMatch(letter -> letter.tries() == 2);
            WholeApplication.await(() -> stores().size() == MANY);
            // Other read models hold names of stores too, and put theirs aside in their own time.
            application.awaitReadModels();
            Set<List<String>> streams = application.get(LetterQueries.class).list(AUDITOR).stream()
                    .map(letter -> List.of(letter.reader(), letter.stream()))
                    .collect(Collectors.toSet());
            Letters port = application.get(Letters.class);
            List<RetryProgress> told = new ArrayList<>();
            RetryProgress all = new RetryProgress(streams.size(), 0, streams.size(), 0);
            assertThat(port.retryAll(told::add)).isEqualTo(all);
            assertThat(told).startsWith(RetryProgress.of(streams.size())).endsWith(all);
            assertThat(told).extracting(RetryProgress::tried).isSorted().containsAll(List.of(1, MANY));
            assertThat(port.retryAll(progress -> progress.tried() < 3).tried())
                    .as("ends when it is told to")
                    .isEqualTo(3);
            widen(vendor);
            RetryProgress end = port.retryAll(_ -> true);
            assertThat(end.done()).isGreaterThanOrEqualTo(MANY);
            assertThat(end.tried()).isEqualTo(streams.size());
            assertThat(letters()).isEmpty();
            assertThat(stores()).hasSize(2 * MANY);
        }
    }

    private void discard() {
        int before = letters().size();
        DeadLetter letter = letters().getFirst();
        LetterCommands commands = application.get(LetterCommands.class);
        assertThat(commands.discard(request(AUDITOR), READER, letter.event(), " "))
                .isEqualTo(Outcome.refused(Refusal.of(LetterRefusal.REASON_MISSING)));
        assertThat(letters()).hasSize(before);
        assertThat(commands.discard(request(AUDITOR), READER, letter.event(), "Typed by mistake"))
                .isEqualTo(Outcome.done());
        assertThat(application.get(EventLog.class).stream(
                        LetterId.of(READER, letter.event()).value(), 0))
                .singleElement()
                .satisfies(event -> {
                    assertThat(((LetterDiscarded) event.payload()).reason()).isEqualTo("Typed by mistake");
                    assertThat(event.occasion().actor()).isEqualTo(AUDITOR.actor());
                });
    }

    private List<DeadLetter> letters() {
        return application.get(LetterQueries.class).list(AUDITOR).stream()
                // Other read models hold names of stores too.
                .filter(letter -> letter.reader().equals(READER))
                .toList();
    }

    private Outcome retry() {
        return application.get(LetterCommands.class).retry(request(AUDITOR), READER, POISON.value());
    }

    private List<String> stores() {
        return application.get(StoreQueries.class).list(HEADQUARTERS).stream()
                .map(store -> store.name())
                .toList();
    }

    private void open(StoreId store, String name) {
        UsedBrand.done(application.get(StoreCommands.class).open(request(HEADQUARTERS), store, described(name)));
    }

    private void describe(StoreId store, String name) {
        UsedBrand.done(application.get(StoreCommands.class).describe(request(HEADQUARTERS), store, described(name)));
    }

    private static StoreDescription described(String name) {
        return new StoreDescription(name, "East", ZoneId.of("UTC"), StoreMode.DIRECT);
    }

    private Request request(Caller caller) {
        return Request.of(caller, application.get(Clock.class).instant());
    }

    private void widen(Vendor vendor) {
        JdbcClient.create(application.database("dataSource"))
                .sql(
                        vendor == Vendor.H2
                                ? "alter table store_directory alter column name varchar(6000) not null"
                                : "alter table store_directory modify column name varchar(6000) not null")
                .update();
    }
}
