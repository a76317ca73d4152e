package io.sanshan.operation.metrics;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many staff sessions this node holds. */
@Component
class Sessions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger open = new AtomicInteger();

    Sessions(MeterRegistry registry) {
        Gauge.builder("sanshan.sessions", open, AtomicInteger::get)
                .description("Open sessions of staff on this node")
                .register(registry);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> open.incrementAndGet());
        event.getSource().addSessionDestroyListener(ended -> open.decrementAndGet());
    }
}
