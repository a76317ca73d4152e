package io.sanshan.whole;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure and what lies under it, for a test that asks what it should have been. */
final class ExceptionKinds {

    private ExceptionKinds() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining(" <- "));
    }
}
