package io.sanshan.application.operation;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator the sentences on the terminal, a line each, in place of a stack: settings are read before there is a log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                refused.problems().forEach(problem -> System.err.println("sanshan: " + problem));
                return true;
            }
        }
        return false;
    }
}
