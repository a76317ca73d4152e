package io.sanshan.ui.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.member.MemberQueries;
import io.sanshan.ui.shell.SanshanTexts;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members are counted up to a number that the texts hold too, since a choice of words cannot be told it. */
class MembersCountedTest {

    @ParameterizedTest
    @ValueSource(strings = {"members.count", "storeMembers.count"})
    @DisplayName("the words change where counting ends")
    void wordsChange(String key) {
        assertThat(text(key, Locale.US, 0)).isEqualTo("10,000 members");
        assertThat(text(key, Locale.US, 1)).isEqualTo("More than 10,000 members");
        assertThat(text(key, Locale.SIMPLIFIED_CHINESE, 0)).doesNotContain("超过").contains("10,000");
        assertThat(text(key, Locale.SIMPLIFIED_CHINESE, 1)).contains("超过 10,000");
    }

    private static String text(String key, Locale language, int more) {
        int most = MemberQueries.MOST_COUNTED;
        return new SanshanTexts().getTranslation(key, language, (long) most + more, most);
    }
}
