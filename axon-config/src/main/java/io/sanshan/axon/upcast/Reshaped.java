package io.sanshan.axon.upcast;

import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event whose shape has changed: what was not said before is said with what it meant then, and nothing that was said is lost. */
final class Reshaped extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;
    private final Consumer<ObjectNode> change;

    /** @param from the revision before; the first one has none */
    Reshaped(Class<?> event, @Nullable String from, String to, Consumer<ObjectNode> change) {
        this.from = new SimpleSerializedType(event.getName(), from);
        this.to = new SimpleSerializedType(event.getName(), to);
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        return type.getName().equals(from.getName()) && Objects.equals(type.getRevision(), from.getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, this::reshaped);
    }

    private JsonNode reshaped(JsonNode payload) {
        ObjectNode event = payload.deepCopy().asObject();
        change.accept(event);
        return event;
    }
}
