package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.LetterCommands;
import io.sanshan.application.letter.LetterQueries;
import io.sanshan.application.letter.RetryProgress;
import io.sanshan.application.letter.RetryStatus;
import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers of the log that cannot go on: each is shown and named, nothing is lost, and it goes on once it can. */
class StandingReadersTest {

    private static final String READER = "store-directory";
    private static final String WRITTEN_LATER = "Quay of tomorrow";
    private static final Caller HEADQUARTERS = Visitor.HEADQUARTERS.caller();
    private static final Caller AUDITOR = Visitor.AUDITOR.caller();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final Stubborn stubborn = new Stubborn();

    @SuppressWarnings("NullAway.Init")
    private WholeApplication application;

    @ProcessingGroup(Stubborn.NAME)
    static class Stubborn {

        static final String NAME = "stubborn";

        /** Events come again with the batch that holds them. */
        private final Set<String> seen = new CopyOnWriteArraySet<>();

        private final CountDownLatch hanging = new CountDownLatch(1);
        private volatile boolean throwing = true;

        @EventHandler
        void on(StoreOpened event) throws InterruptedException {
            Set<String> ofTheBatch =
                    CurrentUnitOfWork.get().root().getOrComputeResource(Stubborn.NAME, _ -> new HashSet<>());
            if (ofTheBatch.contains("Thrown at")) {
                seen.add("a batch remembers what was undone");
            }
            ofTheBatch.add(event.name());
            if (throwing && event.name().equals("Thrown at")) {
                throw new StackOverflowError("of " + event.name());
            }
            if (event.name().equals("Hung at")) {
                hanging.await();
            }
            seen.add(event.name());
        }
    }

    @BeforeEach
    void start() {
        application = WholeApplication.start(
                home,
                context -> ((GenericApplicationContext) context)
                        .registerBean(Stubborn.NAME, Stubborn.class, () -> stubborn),
                "sanshan.letters.tries=2",
                "spring.mail.host=127.0.0.1",
                "sanshan.operators-mail.from=sanshan@brand.example",
                "sanshan.operators-mail.to=ann@brand.example",
                "sanshan.ticks.troubles=PT0.1S",
                "sanshan.watch.standing=1s",
                "sanshan.watch.every=PT0.1S");
    }

    @AfterEach
    void stop() {
        stubborn.hanging.countDown();
        application.close();
    }

    @Test
    void anErrorIsPutAsideAndAReaderThatHangsIsShown() throws Exception {
        open("Thrown at");
        open("After it");
        WholeApplication.await(() -> stubborn.seen.equals(Set.of("After it")));
        WholeApplication.await(() -> letters().size() == 1);
        assertThat(letters().getFirst().reader()).isEqualTo(Stubborn.NAME);
        assertThat(letters().getFirst().fault()).contains("StackOverflowError").doesNotContain("Thrown at");
        WholeApplication.awaitThat(() -> assertThat(noticesToOperators()).contains("DEAD_LETTERS/"));
        assertThat(retryAll()).isEqualTo(new RetryProgress(1, 0, 1, 0));
        stubborn.throwing = false;
        assertThat(retryAll()).isEqualTo(new RetryProgress(1, 1, 0, 0));
        assertThat(stubborn.seen).containsExactly("After it", "Thrown at");
        assertThat(letters()).isEmpty();

        WholeApplication.await(this::isReady);
        open("Hung at");
        WholeApplication.await(() -> standing(Stubborn.NAME).isPresent());
        assertThat(standing(Stubborn.NAME).orElseThrow()).satisfies(reader -> {
            assertThat(reader.fault()).isNull();
            assertThat(reader.here()).isTrue();
            assertThat(reader.events()).isPositive();
        });
        assertThat(isReady()).isFalse();
        // Who only passes over an event notes that later than after the second that counts as standing here.
        WholeApplication.awaitThat(() -> assertThat(application
                        .get(MeterRegistry.class)
                        .get("sanshan.readers.standing")
                        .gauge()
                        .value())
                .as("all others go on")
                .isOne());
        assertThat(standing(Stubborn.NAME)).isPresent();
        WholeApplication.awaitThat(() -> assertThat(noticesToOperators()).contains("READER_STANDS/" + Stubborn.NAME));
        stubborn.hanging.countDown();
        WholeApplication.await(this::isReady);
        assertThat(standing(Stubborn.NAME)).isEmpty();
        assertThat(stubborn.seen).endsWith("Hung at");
    }

    @Test
    void readersStopAtAnEventOfALaterVersionAndGoOnWhenItIsKnown() throws Exception {
        open("Before");
        application.awaitReadModels();
        StoreId later = StoreId.named("later");
        writeAsALaterVersion(later);
        open("After");

        WholeApplication.await(() -> standing(READER).isPresent());
        StandingReader reader = standing(READER).orElseThrow();
        assertThat(reader.unknown()).isEqualTo("StoreOpened of revision 9");
        assertThat(reader.events()).isEqualTo(2);
        assertThat(isReady()).isFalse();
        assertThat(Files.readString(home.resolve("sanshan.log")))
                .contains(READER + " stands still behind position " + reader.position()
                        + ": this version does not know StoreOpened of revision 9")
                .doesNotContain(WRITTEN_LATER);
        assertThat(stores()).containsExactly("Before");
        assertThat(letters()).as("nothing is put aside").isEmpty();

        // What a later version reads without more ado, this one reads as a revision that it knows.
        log().sql("update event_log set payload_revision = (select payload_revision from event_log where stream = ?)"
                        + " where stream = ?")
                .params(StoreId.named("Before").value(), later.value())
                .update();
        application.close();
        start();
        application.awaitReadModels();
        assertThat(stores()).containsExactlyInAnyOrder("Before", WRITTEN_LATER, "After");
        WholeApplication.await(this::isReady);
    }

    private void writeAsALaterVersion(StoreId store) {
        String before = new String(
                log().sql("select payload from event_log where stream = ?")
                        .param(StoreId.named("Before").value())
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
        String payload =
                before.replace(StoreId.named("Before").value(), store.value()).replace("Before", WRITTEN_LATER);
        assertThat(payload).isNotEqualTo(before);
        log().sql(
                        "insert into event_log (event_id, stream, sequence_number, stream_type, payload_type, payload_revision,"
                                + " payload, meta_data, recorded_at) select 'later#0', ?, 0, stream_type, payload_type, '9', ?,"
                                + " meta_data, recorded_at from event_log where stream = ?")
                .params(
                        store.value(),
                        payload.getBytes(StandardCharsets.UTF_8),
                        StoreId.named("Before").value())
                .update();
    }

    private List<String> noticesToOperators() {
        return JdbcClient.create(application.database("dataSource"))
                .sql("select id from operator_notice")
                .query(String.class)
                .list();
    }

    private JdbcClient log() {
        return JdbcClient.create(application.database("durablePool"));
    }

    private void open(String name) {
        UsedBrand.done(application
                .get(StoreCommands.class)
                .open(
                        request(HEADQUARTERS),
                        StoreId.named(name),
                        new StoreDescription(name, "East", ZoneId.of("UTC"), StoreMode.DIRECT)));
    }

    private List<String> stores() {
        return application.get(StoreQueries.class).list(HEADQUARTERS).stream()
                .map(store -> store.name())
                .toList();
    }

    private List<DeadLetter> letters() {
        return application.get(LetterQueries.class).list(AUDITOR);
    }

    private @Nullable RetryProgress retryAll() {
        assertThat(application.get(LetterCommands.class).retryAll(request(AUDITOR)))
                .isTrue();
        LetterQueries queries = application.get(LetterQueries.class);
        WholeApplication.await(() -> queries.retryOfAll(AUDITOR).state() == RetryStatus.State.ENDED);
        return queries.retryOfAll(AUDITOR).progress();
    }

    private Optional<StandingReader> standing(String reader) {
        return application.get(LetterQueries.class).standing(AUDITOR).stream()
                .filter(one -> one.reader().equals(reader))
                .findFirst();
    }

    private boolean isReady() throws Exception {
        URI readiness = URI.create(application.url() + "/actuator/health/readiness");
        return CLIENT.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private Request request(Caller caller) {
        return Request.of(caller, application.get(Clock.class).instant());
    }
}
