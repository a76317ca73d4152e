package io.sanshan.axon.log;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the one sentence instead of a stack. */
final class HalfALogAnalyzer extends AbstractFailureAnalyzer<HalfALog> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HalfALog cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "It goes on where it was cut off; what was read stays as it is.",
                cause);
    }
}
