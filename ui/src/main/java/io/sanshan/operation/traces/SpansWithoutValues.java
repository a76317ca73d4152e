package io.sanshan.operation.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets out of a span its name, its times, and the few attributes that can hold no value: addresses carry members' secrets, and
 * messages of exceptions what they choke on.
 */
@Component
final class SpansWithoutValues implements BeanPostProcessor {

    private static final Set<String> LET_OUT = Set.of(
            "kind",
            "outcome",
            "error",
            "exception",
            "exception.type",
            "method",
            "status",
            "uri",
            "class",
            "code.function");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SpanExporter exporter ? new Filtered(exporter) : bean;
    }

    record Filtered(SpanExporter exporter) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return exporter.export(
                    spans.stream().<SpanData>map(WithoutValues::new).toList());
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }
    }

    private static Attributes letOut(Attributes attributes) {
        return attributes.toBuilder()
                .removeIf(key -> !LET_OUT.contains(key.getKey()))
                .build();
    }

    private static final class WithoutValues extends DelegatingSpanData {

        WithoutValues(SpanData span) {
            super(span);
        }

        @Override
        public Attributes getAttributes() {
            return letOut(super.getAttributes());
        }

        @Override
        public List<EventData> getEvents() {
            return super.getEvents().stream()
                    .map(event -> EventData.create(
                            event.getEpochNanos(),
                            event.getName(),
                            letOut(event.getAttributes()),
                            event.getTotalAttributeCount()))
                    .toList();
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
