package io.sanshan.axon.upcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.json.ClosedJson;
import io.sanshan.axon.json.EventTypes;
import io.sanshan.axon.json.GoldenFiles;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each shape that an event ever had is read as what it is today, and all that it said is still said. */
class EarlierShapesTest {

    private static final Map<Shape, String> BUILT_ANEW_BY =
            Map.of(new Shape(CouponRedeemed.class, 1), "V1_340__redemptions_tell_lines.sql");

    private final JsonMapper plain = JsonMapper.builder().build();
    private final Serializer serializer = ClosedJson.create(FixedKeys.sealer(), new AnnotationRevisionResolver());

    record Shape(Class<?> event, int revision) {}

    static Stream<Shape> shapes() {
        return EventTypes.events().stream().flatMap(event -> IntStream.range(1, GoldenFiles.revision(event))
                .mapToObj(revision -> new Shape(event, revision)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isReadAsTodays(Shape shape) throws IOException {
        for (JsonNode stored : stored(shape)) {
            Object event = read(shape, stored, upcasters());
            assertThat(event).isInstanceOf(shape.event());
            JsonNode now =
                    plain.readTree(serializer.serialize(event, byte[].class).getData());
            stored.properties()
                    .forEach(said -> assertThat(now.get(said.getKey())).isEqualTo(said.getValue()));
        }
    }

    /** The timeline keeps events as they are read: rows of before would neither be read nor equal a rebuild. */
    @Test
    void eachComesWithATimelineThatIsBuiltAnew() throws IOException {
        assertThat(shapes()).containsExactlyInAnyOrderElementsOf(BUILT_ANEW_BY.keySet());
        for (String migration : BUILT_ANEW_BY.values()) {
            for (String database : List.of("h2", "mysql")) {
                try (var sql = getClass().getResourceAsStream("/db/migration/" + database + '/' + migration)) {
                    assertThat(sql).as(migration + " for " + database).isNotNull();
                    assertThat(new String(sql.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("insert into unfinished_reset (processor_name) values ('member-timeline')");
                }
            }
        }
    }

    @Test
    void aRedemptionOfBeforeNamesNoLines() throws IOException {
        Shape before = new Shape(CouponRedeemed.class, 1);
        CouponRedeemed event = (CouponRedeemed) read(before, stored(before).get(0), upcasters());
        assertThat(event.lines()).isEmpty();
        assertThat(event.discount()).isNotNull();
    }

    /** An event that was half read would decide on less than what was recorded. */
    @Test
    void withoutItsUpcasterItIsNotRead() throws IOException {
        Shape before = new Shape(CouponRedeemed.class, 1);
        JsonNode stored = stored(before).get(0);
        assertThatThrownBy(() -> read(before, stored, NoOpEventUpcaster.INSTANCE))
                .isInstanceOf(SerializationException.class);
    }

    private JsonNode stored(Shape shape) throws IOException {
        return plain.readTree(Files.readString(GoldenFiles.of(shape.event(), shape.revision())));
    }

    private Object read(Shape shape, JsonNode stored, EventUpcaster upcasters) {
        String revision = shape.revision() == 1 ? null : Integer.toString(shape.revision());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(new GenericDomainEventEntry<>(
                                "Coupon",
                                "stream",
                                0,
                                "event",
                                Instant.EPOCH,
                                shape.event().getName(),
                                revision,
                                plain.writeValueAsBytes(stored),
                                "{}".getBytes(StandardCharsets.UTF_8))),
                        serializer,
                        upcasters)
                .asStream()
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    private static EventUpcaster upcasters() {
        try (var context = new AnnotationConfigApplicationContext(Upcasters.class)) {
            List<EventUpcaster> inOrder =
                    context.getBeanProvider(EventUpcaster.class).orderedStream().toList();
            return new EventUpcasterChain(inOrder);
        }
    }
}
