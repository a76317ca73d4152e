package io.sanshan.axon.upcast;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.json.ClosedJson;
import io.sanshan.axon.json.EventTypes;
import io.sanshan.axon.json.GoldenFiles;
import io.sanshan.domain.coupon.Combining;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.MemberLimits;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.coupon.pricing.Minimum;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each shape that an event ever had is read as what it is today, and all that it said is still said. */
class EarlierShapesTest {

    private static final Anew BY_TERMS =
            new Anew("V1_341__terms_in_one_column.sql", List.of("template-catalogue", "member-timeline"));

    private static final Anew BY_SEVERAL_COUPONS = new Anew(
            "V1_342__redemptions_of_several_coupons.sql",
            List.of("coupon-wallet", "member-timeline", "template-catalogue"));

    private static final Anew BY_QUOTAS =
            new Anew("V1_345__terms_tell_quotas.sql", List.of("member-timeline", "template-catalogue"));

    private static final Anew BY_WALLETS =
            new Anew("V1_360__terms_tell_of_wallets.sql", List.of("member-timeline", "template-catalogue"));

    private static final Anew BY_FIRST_PURCHASES =
            new Anew("V1_377__terms_tell_of_first_purchases.sql", List.of("member-timeline", "template-catalogue"));

    private static final Map<Shape, Anew> BUILT_ANEW = Map.ofEntries(
            entry(
                    new Shape(CouponRedeemed.class, 1),
                    new Anew("V1_340__redemptions_tell_lines.sql", List.of("member-timeline"))),
            entry(new Shape(CouponRedeemed.class, 2), BY_SEVERAL_COUPONS),
            entry(new Shape(RedemptionRolledBack.class, 1), BY_SEVERAL_COUPONS),
            entry(new Shape(CouponTemplateDefined.class, 1), BY_TERMS),
            entry(new Shape(CouponTemplateDefined.class, 2), BY_SEVERAL_COUPONS),
            entry(new Shape(CouponTemplateDefined.class, 3), BY_QUOTAS),
            entry(new Shape(CouponTemplateRevised.class, 1), BY_TERMS),
            entry(new Shape(CouponTemplateRevised.class, 2), BY_SEVERAL_COUPONS),
            entry(new Shape(CouponTemplateRevised.class, 3), BY_QUOTAS),
            entry(new Shape(CouponTemplateDefined.class, 4), BY_WALLETS),
            entry(new Shape(CouponTemplateRevised.class, 4), BY_WALLETS),
            entry(new Shape(CouponTemplateDefined.class, 5), BY_FIRST_PURCHASES),
            entry(new Shape(CouponTemplateRevised.class, 5), BY_FIRST_PURCHASES));

    private final JsonMapper plain = JsonMapper.builder().build();
    private final Serializer serializer = ClosedJson.create(FixedKeys.sealer(), new AnnotationRevisionResolver());

    record Shape(Class<?> event, int revision) {}

    /** @param readModels those that keep what has changed as it was read */
    private record Anew(String migration, List<String> readModels) {}

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
            stored.properties().stream()
                    .filter(said -> !said.getKey().equals("terms"))
                    .forEach(said -> assertThat(now.get(said.getKey())).isEqualTo(said.getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {CouponTemplateDefined.class, CouponTemplateRevised.class})
    void termsOfBeforeAreReadAsWhatTheyMeant(Class<?> event) throws IOException {
        Shape before = new Shape(event, 1);
        for (JsonNode stored : stored(before)) {
            JsonNode said = stored.get("terms");
            CouponTerms terms = terms(read(before, stored, upcasters()));
            JsonNode now =
                    plain.readTree(serializer.serialize(terms, byte[].class).getData());
            assertThat(now.get("discount")).isEqualTo(said.get("discount"));
            assertThat(now.get("quotas").get("stock")).isEqualTo(said.get("stock"));
            assertThat(now.get("goods").get("any")).isEqualTo(said.get("scope"));
            assertThat(now.get("minimum").get("spend")).isEqualTo(said.get("minimumSpend"));
            GoodsScope any = terms.goods().any();
            assertThat(terms.goods()).isEqualTo(any == null ? GoodsTerms.ALL : GoodsTerms.of(any));
            assertThat(terms.minimum()).isEqualTo(new Minimum(terms.minimum().spend(), false, 0));
            assertThat(terms.stores()).isEmpty();
            assertThat(terms.hours()).isNull();
            assertThat(now.get("quotas").get("perMember").get("total")).isEqualTo(said.get("perMember"));
            assertThat(terms.quotas().perMember())
                    .isEqualTo(MemberLimits.inAll(terms.quotas().perMember().total()));
            said.get("validity").properties().forEach(part -> assertThat(
                            now.get("validity").get(part.getKey()))
                    .isEqualTo(part.getValue()));
            assertThat(terms.validity() instanceof Validity.AfterIssue after && after.endsWithCampaign())
                    .isFalse();
        }
    }

    /** Rows that keep an event, or a part of one, as it was read before would neither be read nor equal a rebuild. */
    @Test
    void eachComesWithReadModelsThatAreBuiltAnew() throws IOException {
        assertThat(shapes()).containsExactlyInAnyOrderElementsOf(BUILT_ANEW.keySet());
        for (Anew anew : BUILT_ANEW.values()) {
            for (String database : List.of("h2", "mysql")) {
                try (var sql = getClass().getResourceAsStream("/db/migration/" + database + '/' + anew.migration())) {
                    assertThat(sql).as(anew.migration() + " for " + database).isNotNull();
                    String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(anew.readModels()).allSatisfy(model -> assertThat(text)
                            .containsPattern("(?m)^(insert|insert ignore|merge) into unfinished_reset .*values \\('"
                                    + model + "'\\)"));
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

    /** One redemption of a coupon stood at a time: taking it back has to meet it. */
    @Test
    void aRedemptionOfBeforeIsTheOneThatWasRolledBack() throws IOException {
        Shape before = new Shape(CouponRedeemed.class, 2);
        Shape rolledBack = new Shape(RedemptionRolledBack.class, 1);
        CouponRedeemed redeemed = (CouponRedeemed) read(before, stored(before).get(0), upcasters());
        RedemptionRolledBack undone =
                (RedemptionRolledBack) read(rolledBack, stored(rolledBack).get(0), upcasters());
        assertThat(redeemed.coupon()).isEqualTo(undone.coupon());
        assertThat(redeemed.redemption()).isEqualTo(undone.redemption());
        assertThat(redeemed.usedUp()).isTrue();
        assertThat(redeemed.others()).isEmpty();
        assertThat(redeemed.firstOfItsCampaign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {CouponTemplateDefined.class, CouponTemplateRevised.class})
    void couponsOfBeforeGoAloneAndOnce(Class<?> event) throws IOException {
        Shape before = new Shape(event, 2);
        for (JsonNode stored : stored(before)) {
            CouponTerms terms = terms(read(before, stored, upcasters()));
            JsonNode now =
                    plain.readTree(serializer.serialize(terms, byte[].class).getData());
            stored.get("terms").properties().forEach(part -> assertThat(part(now, part.getKey()))
                    .isEqualTo(part.getValue()));
            assertThat(terms.combining()).isEqualTo(Combining.ALONE);
            assertThat(terms.uses()).isEqualTo(1);
        }
    }

    /** What stood beside the other terms stands among the quotas now. */
    private static JsonNode part(JsonNode terms, String name) {
        return terms.has(name) ? terms.get(name) : terms.get("quotas").get(name);
    }

    @ParameterizedTest
    @ValueSource(classes = {CouponTemplateDefined.class, CouponTemplateRevised.class})
    void couponsOfBeforeAreSharedOutToMembersOnlyAndForEverybody(Class<?> event) throws IOException {
        Shape before = new Shape(event, 3);
        for (JsonNode stored : stored(before)) {
            CouponTerms terms = terms(read(before, stored, upcasters()));
            JsonNode now =
                    plain.readTree(serializer.serialize(terms, byte[].class).getData());
            stored.get("terms").properties().forEach(part -> assertThat(part(now, part.getKey()))
                    .isEqualTo(part.getValue()));
            assertThat(terms.quotas().perGuide()).isEqualTo(GuideLimits.NONE);
            assertThat(terms.quotas().perStore()).isNull();
            assertThat(terms.eligibility()).isEqualTo(Eligibility.EVERYBODY);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {CouponTemplateDefined.class, CouponTemplateRevised.class})
    void couponsOfBeforeStayWithTheirMemberAndRemindNobody(Class<?> event) throws IOException {
        Shape before = new Shape(event, 4);
        for (JsonNode stored : stored(before)) {
            CouponTerms terms = terms(read(before, stored, upcasters()));
            JsonNode now =
                    plain.readTree(serializer.serialize(terms, byte[].class).getData());
            keepsWhatItSaid(stored.get("terms"), now);
            assertThat(terms.wallet()).isEqualTo(WalletTerms.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {CouponTemplateDefined.class, CouponTemplateRevised.class})
    void couponsOfBeforeAreForAnyPurchase(Class<?> event) throws IOException {
        Shape before = new Shape(event, 5);
        for (JsonNode stored : stored(before)) {
            Eligibility members = terms(read(before, stored, upcasters())).eligibility();
            assertThat(members.firstPurchase()).isFalse();
            JsonNode tag = stored.get("terms").get("eligibility").get("tag");
            assertThat(members.tag()).isEqualTo(tag.isNull() ? null : tag.asString());
        }
    }

    /** Parts may have grown since. */
    private static void keepsWhatItSaid(JsonNode before, JsonNode now) {
        if (before.isObject()) {
            before.properties().forEach(part -> keepsWhatItSaid(part.getValue(), now.get(part.getKey())));
        } else {
            assertThat(now).isEqualTo(before);
        }
    }

    private static CouponTerms terms(Object event) {
        return switch (event) {
            case CouponTemplateDefined defined -> defined.terms();
            case CouponTemplateRevised revised -> revised.terms();
            default -> throw new AssertionError(event);
        };
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
