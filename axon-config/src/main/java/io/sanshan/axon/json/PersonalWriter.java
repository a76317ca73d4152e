package io.sanshan.axon.json;

import io.sanshan.axon.encryption.Binding;
import io.sanshan.axon.encryption.Sealed;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Seals personal data for the person whom the message around it is about. */
final class PersonalWriter extends ValueSerializer<Personal> {

    private final Sealer sealer;

    PersonalWriter(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void serialize(Personal value, JsonGenerator generator, SerializationContext context) {
        Binding binding = binding(generator.streamWriteContext());
        generator.writeStartObject(value);
        switch (value) {
            case Personal.Known known -> {
                Sealed sealed = sealer.seal(known.text(), binding);
                generator.writeStringProperty(PersonalReader.SEALED, sealed.data());
                generator.writeStringProperty(PersonalReader.PERSON, sealed.person());
                generator.writeStringProperty(PersonalReader.KEY, sealed.key());
            }
            case Personal.Erased _ -> {
                generator.writeNullProperty(PersonalReader.SEALED);
                generator.writeStringProperty(PersonalReader.PERSON, binding.person());
                generator.writeNullProperty(PersonalReader.KEY);
            }
        }
        generator.writeEndObject();
    }

    private static Binding binding(TokenStreamContext here) {
        FieldPath path = new FieldPath();
        for (TokenStreamContext at = here; at != null; at = at.getParent()) {
            path.outward(at);
            if (at.currentValue() instanceof AboutPerson about) {
                return new Binding(about.person(), about.getClass().getSimpleName(), path.toString());
            }
        }
        throw new IllegalStateException("personal data stands in a message that is not about a person");
    }
}
