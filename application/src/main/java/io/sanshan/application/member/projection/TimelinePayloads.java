package io.sanshan.application.member.projection;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Personal;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events as they stand in the timeline, so that a page of it is one statement and none of the log. Personal values are left
 * out: the timeline says that a phone changed, and the directory knows the phone.
 */
final class TimelinePayloads {

    /** Stands for a personal value that there was. */
    private static final Personal HIDDEN = Personal.of("•••");

    private static final Map<String, Class<?>> KINDS = Stream.of(
                    kinds(MemberEvent.class),
                    kinds(CouponEvent.class),
                    Stream.<Class<?>>of(PurchaseRecorded.class, AudienceFrozen.class))
            .flatMap(kinds -> kinds)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private static final JsonMapper json = JsonMapper.builder()
            .addModule(module())
            // A question such as isNegative() is no part of an event.
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private TimelinePayloads() {}

    static Stream<String> kinds() {
        return KINDS.keySet().stream().sorted();
    }

    static String write(Object payload) {
        return json.writeValueAsString(payload);
    }

    static Object read(String kind, String text) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no event of a timeline: " + kind);
        }
        return json.readValue(text, type);
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses())
                        .flatMap(TimelinePayloads::kinds)
                        .distinct()
                : Stream.of(sealed);
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Id.class, new Texts<>(Id.class, Id::value));
        for (Class<?> id : Id.class.getPermittedSubclasses()) {
            module.addDeserializer(cast(id), new OfText(id));
        }
        module.addSerializer(CouponCode.class, new Texts<>(CouponCode.class, CouponCode::value));
        module.addDeserializer(cast(CouponCode.class), new OfText(CouponCode.class));
        module.addSerializer(Personal.class, new Texts<>(Personal.class, personal -> "hidden"));
        module.addDeserializer(Personal.class, new Hidden());
        return module;
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }

    /** A value that is written as one text. */
    private static final class Texts<T> extends ValueSerializer<T> {

        private final Class<T> type;
        private final java.util.function.Function<T, String> text;

        Texts(Class<T> type, java.util.function.Function<T, String> text) {
            this.type = type;
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(text.apply(value));
        }

        @Override
        public Class<?> handledType() {
            return type;
        }
    }

    /** A record that is made of one text. */
    private static final class OfText extends ValueDeserializer<Object> {

        private final Constructor<?> constructor;

        OfText(Class<?> type) {
            try {
                constructor = type.getConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            try {
                return constructor.newInstance(in.getString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Hidden extends ValueDeserializer<Personal> {
        @Override
        public Personal deserialize(JsonParser in, DeserializationContext context) {
            return HIDDEN;
        }
    }
}
