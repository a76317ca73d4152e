package io.sanshan.application.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault is told by its types alone: messages of a database hold values of rows. */
public final class FaultTypes {

    private static final int CAUSES_TOLD = 10;
    private static final int BRIEFLY = 3;

    private FaultTypes() {}

    public static String of(Throwable fault) {
        return causes(fault).map(cause -> cause.getClass().getName()).collect(Collectors.joining(", caused by "));
    }

    /** For a screen: a few simple names. */
    public static String briefly(Throwable fault) {
        return causes(fault)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .limit(BRIEFLY)
                .collect(Collectors.joining(" of "));
    }

    /** The fault and what caused it; few, as a fault may name itself. */
    public static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_TOLD);
    }
}
