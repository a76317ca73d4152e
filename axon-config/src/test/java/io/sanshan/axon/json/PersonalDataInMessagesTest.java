package io.sanshan.axon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.encryption.DoesNotOpen;
import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.shared.Personal;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Personal data inside messages: sealed for the person the message is about, and for the field it stands in. */
class PersonalDataInMessagesTest {

    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BERT = MemberId.named("bert");

    private final FixedKeys keys = new FixedKeys();
    private final JsonMapper mapper = EventContractTest.mapper(new Sealer(keys, new SecureRandom()));

    @Test
    void standsSealedInTheMessageAndEverythingElseInClear() {
        String json = mapper.writeValueAsString(registered(ANNA));

        assertThat(json)
                .doesNotContain("Anna Muster", "13800000000")
                .contains(ANNA.value(), "\"source\":\"STORE\"", "\"birthday\":null");
        assertThat(mapper.readValue(json, MemberRegistered.class)).isEqualTo(registered(ANNA));
    }

    @Test
    void readsAsErasedOnceTheKeyIsDestroyedAndIsWrittenAsErased() {
        String json = mapper.writeValueAsString(registered(ANNA));
        keys.destroy(ANNA.value());

        MemberRegistered erased = mapper.readValue(json, MemberRegistered.class);

        assertThat(erased.name()).isEqualTo(new Personal.Erased());
        assertThat(erased.source()).isEqualTo(JoinSource.STORE);
        assertThat(mapper.readValue(mapper.writeValueAsString(erased), MemberRegistered.class))
                .isEqualTo(erased);
    }

    @Test
    void isRefusedInAnotherFieldOfItsMessage() {
        ObjectNode json = (ObjectNode) mapper.valueToTree(registered(ANNA));
        json.set("phone", json.get("name"));

        assertThatThrownBy(() -> mapper.readerFor(MemberRegistered.class).readValue(json))
                .hasRootCauseInstanceOf(DoesNotOpen.class);
    }

    @Test
    void isRefusedInAnotherMessageOfItsPerson() {
        ObjectNode json = (ObjectNode) mapper.valueToTree(new PhoneChanged(ANNA, Personal.of("13811111111")));
        json.set("phone", mapper.valueToTree(registered(ANNA)).get("phone"));

        assertThatThrownBy(() -> mapper.readerFor(PhoneChanged.class).readValue(json))
                .hasRootCauseInstanceOf(DoesNotOpen.class);
    }

    @Test
    void isRefusedInAMessageAboutAnotherPerson() {
        ObjectNode json = (ObjectNode) mapper.valueToTree(registered(ANNA));
        json.put("member", BERT.value());

        assertThatThrownBy(() -> mapper.readerFor(MemberRegistered.class).readValue(json))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("holds personal data of " + ANNA);
    }

    @Test
    void isRefusedInClear() {
        ObjectNode json = (ObjectNode) mapper.valueToTree(registered(ANNA));
        json.put("phone", "13800000000");

        assertThatThrownBy(() -> mapper.readerFor(MemberRegistered.class).readValue(json))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("not sealed")
                .hasMessageNotContaining("13800000000");
    }

    @Test
    void isNotWrittenInAMessageAboutNobody() {
        record Note(Personal text) {}

        assertThatThrownBy(() -> mapper.writeValueAsString(new Note(Personal.of("secret"))))
                .hasMessageContaining("not about a person")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aMessageWithAnUnknownOrAMissingOrAnUnexpectedlyEmptyPropertyIsRefused() {
        ObjectNode newer = (ObjectNode) mapper.valueToTree(registered(ANNA));
        newer.put("nickname", "Annie");
        ObjectNode older = (ObjectNode) mapper.valueToTree(registered(ANNA));
        older.remove("store");
        ObjectNode empty = (ObjectNode) mapper.valueToTree(registered(ANNA));
        empty.putNull("source");

        for (ObjectNode json : new ObjectNode[] {newer, older, empty}) {
            assertThatThrownBy(() -> mapper.readerFor(MemberRegistered.class).readValue(json))
                    .isInstanceOf(JacksonException.class);
        }
    }

    private static MemberRegistered registered(MemberId member) {
        return new MemberRegistered(
                member, Personal.of("Anna Muster"), Personal.of("13800000000"), null, JoinSource.STORE, null);
    }
}
