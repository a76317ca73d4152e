package io.sanshan.application.operation;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the application closes: from then on stores go away one after the other, and nobody is to be told. */
@Component
public final class Closing {

    private volatile boolean begun;

    @EventListener(ContextClosedEvent.class)
    void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
