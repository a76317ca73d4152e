package io.sanshan.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.projection.People;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a member shows, and what becomes of it on the way to the till. */
@Tag("P47")
class MemberCodeTest {

    private static final KeysInMemory KEYS = new KeysInMemory();
    private static final MemberCode CODE = MemberCode.of(KEYS, People.ANNA, 0);

    @Test
    void followsFromHerAndFromWhenSheGotIt() {
        assertThat(MemberCode.of(KEYS, People.ANNA, 0)).isEqualTo(CODE);
        assertThat(MemberCode.of(KEYS, People.ANNA, 7)).isNotEqualTo(CODE);
        assertThat(MemberCode.of(KEYS, People.BEN, 0)).isNotEqualTo(CODE);
        assertThat(CODE.toString()).doesNotContain(CODE.value());
    }

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(CODE.grouped()).hasSize(MemberCode.LENGTH + 2);
        assertThat(MemberCode.read(' ' + CODE.grouped().toLowerCase(Locale.ROOT).replace(' ', '-')))
                .contains(CODE);
        assertThat(MemberCode.read(CODE.value() + '0')).isEmpty();
        assertThat(MemberCode.read("")).isEmpty();
    }

    @Test
    void isNotReadWithASlipOfThePen() {
        for (int i = 0; i < MemberCode.LENGTH; i++) {
            StringBuilder wrong = new StringBuilder(CODE.value());
            wrong.setCharAt(i, wrong.charAt(i) == '7' ? '8' : '7');
            assertThat(MemberCode.read(wrong.toString())).as(wrong.toString()).isEmpty();
        }
    }
}
