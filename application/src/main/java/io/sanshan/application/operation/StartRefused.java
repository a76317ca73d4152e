package io.sanshan.application.operation;

import java.util.List;

/** The application does not start with the settings as they are. Each problem is one sentence for the operator, without any secret. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public StartRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public StartRefused(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
