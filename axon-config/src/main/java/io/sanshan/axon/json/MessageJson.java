package io.sanshan.axon.json;

import io.sanshan.application.shared.json.DomainJson;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.shared.Personal;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one shape in which events and other messages are written. */
public final class MessageJson {

    private MessageJson() {}

    /**
     * An event that holds a property this version does not know, or lacks one that it needs, is refused: acting on a message
     * that was half read would decide on less than what was recorded. A changed shape comes with an upcaster instead.
     */
    public static void configure(JsonMapper.Builder mapper, Sealer sealer) {
        SimpleModule personal = new SimpleModule("sanshan-personal-data");
        personal.addSerializer(Personal.class, new PersonalWriter(sealer));
        personal.addDeserializer(Personal.class, new PersonalReader(sealer));
        configure(mapper, personal);
    }

    /** Writes messages with personal data in clear, for who has the right to read it. Nothing that it writes is stored. */
    public static JsonMapper inClear() {
        SimpleModule personal = new SimpleModule("sanshan-clear-text");
        personal.addSerializer(Personal.class, new ClearTextWriter());
        JsonMapper.Builder mapper = JsonMapper.builder();
        configure(mapper, personal);
        return mapper.build();
    }

    private static void configure(JsonMapper.Builder mapper, SimpleModule personal) {
        DomainJson.configure(mapper).addModule(messages()).addModule(personal);
    }

    private static SimpleModule messages() {
        SimpleModule module = new SimpleModule("sanshan-messages");
        module.setDeserializerModifier(new PersonCheck.Everywhere());
        module.addSerializer(MetaData.class, new MetaDataTexts.Writer());
        module.addDeserializer(MetaData.class, new MetaDataTexts.Reader());
        return module;
    }
}
