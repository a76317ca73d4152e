package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberCard.Consent;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists of a card as the texts that stand in its row. */
final class CardLists {

    private static final JsonMapper json = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};
    private static final TypeReference<List<Consent>> CONSENTS = new TypeReference<>() {};

    private CardLists() {}

    static String writeTags(List<String> tags) {
        return json.writeValueAsString(tags);
    }

    static List<String> readTags(String text) {
        return json.readValue(text, TAGS);
    }

    static String writeConsents(List<Consent> consents) {
        return json.writeValueAsString(consents);
    }

    static List<Consent> readConsents(String text) {
        return json.readValue(text, CONSENTS);
    }
}
