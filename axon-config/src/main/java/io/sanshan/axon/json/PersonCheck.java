package io.sanshan.axon.json;

import io.sanshan.domain.shared.AboutPerson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Reads a message about a person and then asks whether all its sealed fields belong to that person: the message is known
 * only after its fields were read, so the fields cannot ask it themselves.
 */
final class PersonCheck extends DelegatingDeserializer {

    private static final String READING = PersonCheck.class.getName();

    private PersonCheck(ValueDeserializer<?> messageReader) {
        super(messageReader);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> messageReader) {
        return new PersonCheck(messageReader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        Object outer = context.getAttribute(READING);
        Reading reading = new Reading(
                handledType().getSimpleName(), parser.streamReadContext().getNestingDepth(), new ArrayList<>(4));
        context.setAttribute(READING, reading);
        try {
            Object message = super.deserialize(parser, context);
            if (message instanceof AboutPerson about) {
                reading.persons().stream()
                        .filter(person -> !person.equals(about.person()))
                        .findFirst()
                        .ifPresent(stranger -> context.reportInputMismatch(
                                handledType(),
                                "%s about %s holds personal data of %s",
                                reading.message(),
                                about.person(),
                                stranger));
            }
            return message;
        } finally {
            context.setAttribute(READING, outer);
        }
    }

    static @Nullable Reading reading(DeserializationContext context) {
        return (Reading) context.getAttribute(READING);
    }

    /**
     * A message that is being read.
     *
     * @param depth of the message's own object in the document
     * @param persons whose data was met so far
     */
    record Reading(String message, int depth, List<String> persons) {

        void saw(String person) {
            persons.add(person);
        }

        /** The path from the message to the object that begins here. */
        String field(TokenStreamContext here) {
            FieldPath path = new FieldPath();
            for (TokenStreamContext at = here.getParent();
                    at != null && at.getNestingDepth() >= depth;
                    at = at.getParent()) {
                path.outward(at);
            }
            return path.toString();
        }
    }

    /** Puts the check around every message about a person. */
    static final class Everywhere extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> reader) {
            Class<?> type = described.getBeanClass();
            return AboutPerson.class.isAssignableFrom(type) && !type.isInterface() ? new PersonCheck(reader) : reader;
        }
    }
}
