package io.sanshan.application.shared.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.shared.Actor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one shape in which values of the domain are written, in the log and in rows. Who writes personal data says how. */
public final class DomainJson {

    private DomainJson() {}

    /**
     * What holds a property that this version does not know, or lacks one that it needs, is refused: half of it would mean something
     * else than what was written.
     */
    public static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
        return mapper.annotationIntrospector(new DomainShape())
                .accessorNaming(new ComponentsOnly())
                .addModule(texts())
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

    private static SimpleModule texts() {
        SimpleModule module = new SimpleModule("sanshan-domain");
        for (Class<?> id : Id.class.getPermittedSubclasses()) {
            TextForm.register(module, id);
        }
        TextForm.register(module, CouponCode.class);
        TextForm.register(module, Actor.class);
        return module;
    }
}
