package io.sanshan.application.member.projection;

import io.sanshan.application.shared.json.DomainJson;
import io.sanshan.application.shared.json.DomainShape;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Personal;
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
                    Stream.<Class<?>>of(
                            PurchaseRecorded.class, PurchasePaid.class, SoldGoodsReturned.class, AudienceFrozen.class))
            .flatMap(kinds -> kinds)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private static final JsonMapper json = DomainJson.configure(JsonMapper.builder())
            .addModule(withoutPersons())
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
        return DomainShape.kinds(sealed).distinct();
    }

    private static SimpleModule withoutPersons() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Personal.class, new Hiding());
        module.addDeserializer(Personal.class, new Hidden());
        return module;
    }

    private static final class Hiding extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializationContext context) {
            out.writeString("hidden");
        }
    }

    private static final class Hidden extends ValueDeserializer<Personal> {
        @Override
        public Personal deserialize(JsonParser in, DeserializationContext context) {
            return HIDDEN;
        }
    }
}
