package io.sanshan.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Codes as people write them, and the slips that a check character finds: all of one character, and all neighbours that changed places. */
class CodeAlphabetTest {

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings()
                .withChars(CodeAlphabet.CHARACTERS)
                .ofMinLength(1)
                .ofMaxLength(24);
    }

    @Property
    void aCodeChecks(@ForAll("bodies") String body) {
        assertThat(CodeAlphabet.checks(body + CodeAlphabet.check(body))).isTrue();
    }

    @Property
    void oneWrongCharacterIsFound(
            @ForAll("bodies") String body, @ForAll @IntRange(max = 24) int at, @ForAll @IntRange(max = 31) int other) {
        StringBuilder code = new StringBuilder(body + CodeAlphabet.check(body));
        int place = at % code.length();
        char wrong = CodeAlphabet.CHARACTERS.charAt(other);
        Assume.that(code.charAt(place) != wrong);
        code.setCharAt(place, wrong);
        assertThat(CodeAlphabet.checks(code.toString())).isFalse();
    }

    @Property
    void neighboursThatChangedPlacesAreFound(@ForAll("bodies") String body, @ForAll @IntRange(max = 24) int at) {
        StringBuilder code = new StringBuilder(body + CodeAlphabet.check(body));
        int place = at % (code.length() - 1);
        char first = code.charAt(place);
        char second = code.charAt(place + 1);
        Assume.that(first != second);
        code.setCharAt(place, second);
        code.setCharAt(place + 1, first);
        assertThat(CodeAlphabet.checks(code.toString())).isFalse();
    }

    @Property
    void whatPeopleTypeIsRead(@ForAll("bodies") String body) {
        String typed = CodeAlphabet.grouped(body)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace(' ', '-');
        assertThat(CodeAlphabet.plain(typed)).isEqualTo(body);
    }

    @Property
    void otherCharactersAreNoCode(@ForAll("bodies") String body, @ForAll char other) {
        Assume.that(CodeAlphabet.CHARACTERS.indexOf(other) < 0);
        assertThat(CodeAlphabet.isCode(body + other, body.length() + 1)).isFalse();
        assertThat(CodeAlphabet.isCode(body, body.length() + 1)).isFalse();
    }
}
