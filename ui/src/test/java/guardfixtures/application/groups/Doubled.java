package guardfixtures.application.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Two that share a position, and one that has none of its own: its package would name it. */
public final class Doubled {

    private Doubled() {}

    @ProcessingGroup("same")
    static final class One {
        @EventHandler
        void on(String event) {}
    }

    @ProcessingGroup("same")
    static final class Other {
        @EventHandler
        void on(String event) {}
    }

    static final class Nameless {
        @EventHandler
        void on(String event) {}
    }
}
