package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sanshan.axon.TestDatabase.Vendor;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                assertThatThrownBy(() -> new Resets(database.pool()).reset(processor))
                        .hasMessage("the process dies");
            }

            doNothing().when(processor).resetTokens();
            new Resets(database.pool()).finishWhatWasCutOff(processing);
            verify(processor, times(3)).resetTokens();

            new Resets(database.pool()).finishWhatWasCutOff(processing);
            verify(processor, times(3)).resetTokens();
        }
    }
}
