package io.sanshan.application.audit;

/** Export or import of the log cannot go on; the message is one sentence for the operator, without values of any event. */
public final class LogFileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogFileProblem(String sentence) {
        super(sentence);
    }
}
