package io.sanshan.axon.json;

import io.sanshan.axon.encryption.Binding;
import io.sanshan.axon.encryption.Sealed;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.shared.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Opens sealed personal data. A clear text in its place is refused: it would mean that something wrote past the encryption. */
final class PersonalReader extends ValueDeserializer<Personal> {

    static final String SEALED = "sealed";
    static final String PERSON = "person";
    static final String KEY = "key";

    private final Sealer sealer;

    PersonalReader(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public Personal deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return refuse(context);
        }
        PersonCheck.Reading reading = PersonCheck.reading(context);
        if (reading == null) {
            return context.reportInputMismatch(
                    Personal.class, "personal data stands in a message that is not about a person");
        }
        String field = reading.field(parser.streamReadContext());
        String data = null;
        String person = null;
        String key = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String text = text(parser.nextToken(), parser, context);
            switch (name) {
                case SEALED -> data = text;
                case PERSON -> person = text;
                case KEY -> key = text;
                default -> refuse(context);
            }
        }
        if (person == null || (data == null) != (key == null)) {
            return refuse(context);
        }
        reading.saw(person);
        return data == null || key == null
                ? new Personal.Erased()
                : sealer.open(new Sealed(data, person, key), new Binding(person, reading.message(), field));
    }

    private static @Nullable String text(@Nullable JsonToken token, JsonParser parser, DeserializationContext context) {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            refuse(context);
        }
        return parser.getString();
    }

    private static Personal refuse(DeserializationContext context) {
        return context.reportInputMismatch(Personal.class, "personal data is not sealed as it must be");
    }
}
