package io.sanshan.axon.upcast;

import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event that has grown: what was not said before is said with what it meant then. Nothing that was there is touched. */
final class ComponentsAdded extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;
    private final Map<String, JsonNode> components;

    /** @param from the revision before; the first one has none */
    ComponentsAdded(Class<?> event, @Nullable String from, String to, Map<String, JsonNode> components) {
        this.from = new SimpleSerializedType(event.getName(), from);
        this.to = new SimpleSerializedType(event.getName(), to);
        this.components = Map.copyOf(components);
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        return type.getName().equals(from.getName()) && Objects.equals(type.getRevision(), from.getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, this::grown);
    }

    private JsonNode grown(JsonNode payload) {
        ObjectNode grown = payload.deepCopy().asObject();
        components.forEach(grown::set);
        return grown;
    }
}
