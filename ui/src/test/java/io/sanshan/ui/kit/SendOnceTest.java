package io.sanshan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.ui.trial.TrialBrand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendOnceTest {

    private final SendOnce sending = new SendOnce(() -> Request.of(new Caller.Anyone(), TrialBrand.NOW));
    private final List<String> sent = new ArrayList<>();

    private Outcome accept(Request request) {
        sent.add(request.commandId());
        return Outcome.done();
    }

    @Test
    void aTryAfterALostAnswerCarriesTheSameId() {
        assertThatThrownBy(() -> sending.send(request -> {
                    sent.add(request.commandId());
                    throw new IllegalStateException("lost");
                }))
                .isInstanceOf(IllegalStateException.class);
        sending.send(this::accept);
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    void whatIsSentAfterAnAnswerIsANewRequest() {
        sending.send(this::accept);
        sending.send(this::accept);
        assertThat(sent).doesNotHaveDuplicates();
    }
}
