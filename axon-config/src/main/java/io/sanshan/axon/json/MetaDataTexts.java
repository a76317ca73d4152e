package io.sanshan.axon.json;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Metadata is a flat object of texts. Any other value would come back as another type than it went in, and is refused. */
final class MetaDataTexts {

    private MetaDataTexts() {}

    static final class Writer extends ValueSerializer<MetaData> {
        @Override
        public void serialize(MetaData metaData, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject(metaData);
            for (Map.Entry<String, ?> entry : metaData.entrySet()) {
                if (!(entry.getValue() instanceof String text)) {
                    throw new IllegalArgumentException("metadata " + entry.getKey() + " is not a text");
                }
                generator.writeStringProperty(entry.getKey(), text);
            }
            generator.writeEndObject();
        }
    }

    static final class Reader extends ValueDeserializer<MetaData> {
        @Override
        public MetaData deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return context.reportInputMismatch(MetaData.class, "metadata is an object of texts");
            }
            Map<String, String> texts = new HashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    return context.reportInputMismatch(MetaData.class, "metadata %s is not a text", name);
                }
                texts.put(name, parser.getString());
            }
            return MetaData.from(texts);
        }
    }
}
