package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.letters.table.LetterTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResetsTest {

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void doesAgainWhatWasCutOffAndNothingElse(Vendor vendor) {
        StreamingEventProcessor processor = mock();
        when(processor.getName()).thenReturn("some-read-model");
        EventProcessingConfiguration processing = mock();
        when(processing.eventProcessor("some-read-model", StreamingEventProcessor.class))
                .thenReturn(Optional.of(processor));
        try (TestDatabase database = TestDatabase.open(vendor)) {
            doThrow(new IllegalStateException("the process dies"))
                    .when(processor)
                    .resetTokens();
            for (int twice = 0; twice < 2; twice++) {
                assertThatThrownBy(() -> resets(database, "here").reset(processor))
                        .hasMessage("the process dies");
            }

            doNothing().when(processor).resetTokens();
            resets(database, "here").finishWhatWasCutOff(processing);
            verify(processor, times(3)).resetTokens();

            resets(database, "here").finishWhatWasCutOff(processing);
            verify(processor, times(3)).resetTokens();
        }
    }

    /** As at a start of two nodes side by side after an upgrade: a node that may not have the reader would not start at all. */
    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void oneNodeDoesItAndTakesTheReaderFromWhoHasIt(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.open(vendor);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            JdbcClient jdbc = JdbcClient.create(database.pool());
            jdbc.sql("insert into unfinished_reset (processor_name) values ('some-read-model')")
                    .update();
            jdbc.sql("insert into token_entry (processor_name, segment, owner, timestamp)"
                            + " values ('some-read-model', 0, 'of before', '2026-01-01T00:00:00Z')")
                    .update();
            CountDownLatch otherHasSeenIt = new CountDownLatch(1);
            StreamingEventProcessor processor = mock();
            when(processor.getName()).thenReturn("some-read-model");
            EventProcessingConfiguration there = mock();
            when(there.eventProcessor("some-read-model", StreamingEventProcessor.class))
                    .thenAnswer(_ -> {
                        otherHasSeenIt.countDown();
                        return Optional.of(processor);
                    });
            EventProcessingConfiguration here = mock();
            when(here.eventProcessor("some-read-model", StreamingEventProcessor.class))
                    .thenReturn(Optional.of(processor));
            List<String> owners = new CopyOnWriteArrayList<>();
            List<Future<?>> begun = new CopyOnWriteArrayList<>();
            doAnswer(_ -> {
                        owners.add(jdbc.sql("select owner from token_entry where processor_name = 'some-read-model'")
                                .query(String.class)
                                .single());
                        begun.add(other.submit(() -> resets(database, "there").finishWhatWasCutOff(there)));
                        otherHasSeenIt.await();
                        return null;
                    })
                    .when(processor)
                    .resetTokens();

            resets(database, "here").finishWhatWasCutOff(here);
            for (Future<?> each : begun) {
                each.get();
            }
            assertThat(owners).containsExactly("here");
        }
    }

    private static Resets resets(TestDatabase database, String node) {
        return new Resets(
                database.pool(), new LetterTable(database.pool(), Clock.systemUTC()), node, Clock.systemUTC());
    }
}
