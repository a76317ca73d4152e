package io.sanshan.axon.encryption;

/** The application cannot start with the master key as it is. The message is one sentence for the operator, without the key. */
public final class MasterKeyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MasterKeyProblem(String sentence) {
        super(sentence);
    }
}
