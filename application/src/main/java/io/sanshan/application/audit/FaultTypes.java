package io.sanshan.application.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault is told by its types alone: messages of a database hold values of rows. */
public final class FaultTypes {

    private static final int CAUSES_TOLD = 10;

    private FaultTypes() {}

    public static String of(Throwable fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_TOLD)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(", caused by "));
    }
}
