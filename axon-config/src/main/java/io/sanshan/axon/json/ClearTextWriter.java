package io.sanshan.axon.json;

import io.sanshan.domain.shared.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes personal data as it reads, and null for a person who was erased. */
final class ClearTextWriter extends ValueSerializer<Personal> {

    @Override
    public void serialize(Personal value, JsonGenerator generator, SerializationContext context) {
        switch (value) {
            case Personal.Known known -> generator.writeString(known.text());
            case Personal.Erased _ -> generator.writeNull();
        }
    }
}
