package io.sanshan.application.operation;

import java.util.List;
import java.util.Map;

/** Port to how the installation fares: what operators, health checks and metrics ask. Nothing in it names a person. */
public interface Installation {

    /** Asks the log for its head. Throws where it does not answer; how long that may take is up to the caller. */
    void askLog();

    /** Asks the read models' database for anything. Throws where it does not answer. */
    void askReadModels();

    /** All readers of the log, on whichever node they work, by the positions that they have stored. */
    List<ReaderLag> lags();

    /** By sheet: how many rows are due now. A sheet is known from its first look for work on. */
    Map<String, Long> due();

    /** By sheet: how much of that failed and is put off. */
    Map<String, Long> putOff();

    /** Whether a failure means that a store cannot be reached, and so passes by itself. */
    boolean isOutage(Throwable failure);
}
