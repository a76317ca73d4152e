package io.sanshan.application.audit;

import java.util.List;

/** Port to the read models as a whole: how far each one is, and building one anew from the log. */
public interface ReadModels {

    /** All read models that can be rebuilt, by name. */
    List<State> states();

    State state(String readModel);

    /** Empties a read model and fills it from the log. Returns once it was started; {@link #states()} tells how far it is. */
    void rebuild(String readModel);

    /**
     * How far a read model is.
     *
     * @param position events of the log that it has seen
     * @param head events in the log
     * @param rebuilding from the moment its rebuild began until it reached the head
     * @param fault what stops it, if something does; without values of any row
     */
    record State(
            String name,
            long position,
            long head,
            boolean rebuilding,
            @org.jspecify.annotations.Nullable String fault) {

        public boolean isCaughtUp() {
            return position >= head;
        }
    }
}
