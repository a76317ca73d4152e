package io.sanshan.application.importing;

/** Hears how an import goes: a terminal, a streamed answer, a screen. Called from several threads, never from two at once. */
public interface ImportListener {

    /** At most a few times a second, and once at the end of each phase. */
    void progressed(ImportProgress progress);

    void broken(BrokenRow row);

    /** The same data was imported to its end before; nothing is sent again. */
    default void knownAlready() {}

    default void finished(ImportSummary summary) {}
}
