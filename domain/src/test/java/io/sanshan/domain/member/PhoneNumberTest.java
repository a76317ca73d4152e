package io.sanshan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15550100123",
                "+1 555 010 0123",
                "+1 (555) 010-0123",
                "+1.555.010.0123",
                " +1\u00A0555\u20110100\u2013123 "
            })
    void readsWhatPeopleWrite(String typed) {
        assertThat(PhoneNumber.read(typed)).map(PhoneNumber::value).contains("+15550100123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12345678", "+123456789012345"})
    void knowsTheShortestAndTheLongest(String typed) {
        assertThat(PhoneNumber.read(typed)).map(PhoneNumber::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+1234567",
                "+1234567890123456",
                "15550100123",
                "0015550100123",
                "+05550100123",
                "++15550100123",
                "+1555O100123",
                "+1/5550100123",
                "+\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668"
            })
    void doesNotGuess(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("+1 555 0100"))
                .withMessageNotContaining("555");
    }

    @Test
    void doesNotPrintItself() {
        assertThat(new PhoneNumber("+15550100123")).asString().doesNotContain("555");
    }
}
