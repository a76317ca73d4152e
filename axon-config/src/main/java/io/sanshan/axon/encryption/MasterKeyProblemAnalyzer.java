package io.sanshan.axon.encryption;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the one sentence instead of a stack. */
final class MasterKeyProblemAnalyzer extends AbstractFailureAnalyzer<MasterKeyProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyProblem cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Without the master key this database was written with, personal data in it cannot be read by anyone.",
                cause);
    }
}
