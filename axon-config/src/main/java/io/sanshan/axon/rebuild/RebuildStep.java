package io.sanshan.axon.rebuild;

/** Told within the application after each step that a rebuild has made for good: a process may end after any of them. */
public record RebuildStep(String readModel, Step step) {

    public enum Step {
        /** Its empty tables stand beside the live ones. */
        TABLES_MADE,
        /** It has seen another page of the log. */
        PAGE_WRITTEN,
        /** It has come near the head of the log. */
        BUILT,
        /** No node goes on with the live one. */
        HELD,
        /** It has seen all that the live one has seen. */
        CAUGHT_UP,
        /** One of several tables has changed places, where a database cannot do it at once. */
        PARTLY_IN_PLACE,
        /** Its tables are the live ones, and who projects does not know yet. */
        IN_PLACE,
        /** Processors go on with the new tables. */
        TAKEN_OVER,
        /** The old tables are gone. */
        TIDIED
    }
}
