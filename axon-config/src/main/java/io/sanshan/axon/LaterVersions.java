package io.sanshan.axon;

import io.sanshan.axon.json.UnknownMessage;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Reads the log for those who follow it, events of a later version of the application too: that such a one is not known is thrown at
 * whoever asks what it is. Thrown while events are read it would stop the one thread that reads ahead for all, and they would wait for
 * ever without a word.
 */
final class LaterVersions {

    private LaterVersions() {}

    static Stream<TrackedEventMessage<?>> read(
            Stream<? extends TrackedEventData<?>> stored, Serializer serializer, EventUpcaster upcasters) {
        return EventUtils.upcastAndDeserializeTrackedEvents(stored, new NamesTaken(serializer), upcasters)
                .map(LaterVersions::known);
    }

    private static TrackedEventMessage<?> known(TrackedEventMessage<?> event) {
        return event.getPayloadType() == Later.class && event instanceof DomainEventMessage<?> ofStream
                ? new LaterEvent<>(event, ofStream)
                : event;
    }

    /** Stands for every type that is not known. */
    private static final class Later {}

    private static final class LaterEvent<T> extends GenericTrackedDomainEventMessage<T> {

        private static final long serialVersionUID = 1L;

        LaterEvent(TrackedEventMessage<?> tracked, DomainEventMessage<T> event) {
            super(tracked.trackingToken(), event);
        }

        @Override
        public Class<T> getPayloadType() {
            getPayload();
            throw new IllegalStateException("an event was read that is not known");
        }

        @Override
        public T getPayload() {
            try {
                return super.getPayload();
            } catch (SerializationException fault) {
                throw fault.getCause() instanceof UnknownMessage unknown ? unknown : fault;
            }
        }
    }

    private record NamesTaken(Serializer serializer) implements Serializer {

        @Override
        public Class<?> classForType(SerializedType type) {
            try {
                return serializer.classForType(type);
            } catch (UnknownMessage later) {
                return Later.class;
            }
        }

        @Override
        public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
            return serializer.serialize(object, expectedRepresentation);
        }

        @Override
        public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
            return serializer.canSerializeTo(expectedRepresentation);
        }

        @Override
        public <S, T> T deserialize(SerializedObject<S> serializedObject) {
            return serializer.deserialize(serializedObject);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            return serializer.typeForClass(type);
        }

        @Override
        public Converter getConverter() {
            return serializer.getConverter();
        }
    }
}
