package io.sanshan.axon.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Personal;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
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
        mapper.annotationIntrospector(new DomainShape())
                .accessorNaming(new ComponentsOnly())
                .addModule(domain())
                .addModule(personal)
                .changeDefaultPropertyInclusion(
                        all -> JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    private static SimpleModule domain() {
        SimpleModule module = new SimpleModule("sanshan-messages");
        for (Class<?> id : Id.class.getPermittedSubclasses()) {
            TextForm.register(module, id);
        }
        TextForm.register(module, CouponCode.class);
        TextForm.register(module, Actor.class);
        module.setDeserializerModifier(new PersonCheck.Everywhere());
        module.addSerializer(MetaData.class, new MetaDataTexts.Writer());
        module.addDeserializer(MetaData.class, new MetaDataTexts.Reader());
        return module;
    }
}
