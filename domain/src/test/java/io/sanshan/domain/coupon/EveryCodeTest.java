package io.sanshan.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every code that a pattern makes. */
@Tag("P4")
class EveryCodeTest {

    private static final int TRIES = 500;

    @Provide
    Arbitrary<CodePattern> patterns() {
        Arbitrary<String> charsets = Arbitraries.of(CodePattern.UNAMBIGUOUS, "0123456789", "23456789ABCDEFGHJKMN");
        return Combinators.combine(
                        charsets,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(true, false))
                .as((charset, prefix, length, checked) ->
                        new CodePattern(charset.substring(0, prefix), charset, length, checked));
    }

    @Provide
    Arbitrary<byte[]> bits() {
        return Arbitraries.bytes().array(byte[].class).ofSize(32);
    }

    private static String made(CodePattern pattern, byte[] bits) {
        Optional<String> code = pattern.code(bits);
        Assume.that(code.isPresent());
        return code.orElseThrow();
    }

    @Property(tries = TRIES)
    void isOfItsPattern(@ForAll("patterns") CodePattern pattern, @ForAll("bits") byte[] bits) {
        String code = made(pattern, bits);
        assertThat(code).startsWith(pattern.prefix()).hasSize(pattern.whole());
        assertThat(code.chars()).allMatch(c -> pattern.charset().indexOf(c) >= 0);
        assertThat(pattern.checks(code)).isTrue();
    }

    @Property(tries = TRIES)
    void tellsEachWrongCharacter(
            @ForAll("bits") byte[] bits, @ForAll @IntRange(max = 12) int place, @ForAll @IntRange(max = 31) int other) {
        CodePattern pattern = new CodePattern("AB", CodePattern.UNAMBIGUOUS, 10, true);
        StringBuilder code = new StringBuilder(made(pattern, bits));
        char wrong = CodePattern.UNAMBIGUOUS.charAt(other);
        Assume.that(code.charAt(place) != wrong);
        code.setCharAt(place, wrong);
        assertThat(pattern.checks(code.toString())).isFalse();
    }

    @Property(tries = TRIES)
    void tellsNeighboursThatChangedPlaces(@ForAll("bits") byte[] bits, @ForAll @IntRange(max = 11) int place) {
        CodePattern pattern = new CodePattern("AB", CodePattern.UNAMBIGUOUS, 10, true);
        StringBuilder code = new StringBuilder(made(pattern, bits));
        char first = code.charAt(place);
        char second = code.charAt(place + 1);
        Assume.that(first != second);
        code.setCharAt(place, second);
        code.setCharAt(place + 1, first);
        assertThat(pattern.checks(code.toString())).isFalse();
    }

    /** With bits of their own, codes meet as seldom as the bits do: none of a few hundred in a space of 10^15. */
    @Property(tries = 20)
    void isItsOwn(@ForAll @Size(value = 200) Set<Integer> seeds) {
        CodePattern pattern = new CodePattern("", CodePattern.UNAMBIGUOUS, 10, false);
        List<String> codes = seeds.stream()
                .map(seed -> {
                    byte[] bits = new byte[32];
                    new java.util.Random(seed).nextBytes(bits);
                    return pattern.code(bits).orElseThrow();
                })
                .toList();
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }

    @Property(tries = TRIES)
    void isReadHoweverItIsTyped(@ForAll("bits") byte[] bits) {
        CodePattern pattern = new CodePattern("0K", CodePattern.UNAMBIGUOUS, 10, true);
        String code = made(pattern, bits);
        String typed = Arrays.stream(code.toLowerCase(java.util.Locale.ROOT).split("(?<=\\G.{4})"))
                .map(part -> part.replace('0', 'o').replace('1', 'l'))
                .collect(Collectors.joining(" - "));
        assertThat(BatchCode.read(typed)).contains(new BatchCode(code));
    }

    @Property(tries = TRIES)
    void isCountedWithWhatItsCheckLeaves(@ForAll("patterns") CodePattern pattern) {
        double all = Math.pow(pattern.charset().length(), pattern.length());
        double share = pattern.checked() ? pattern.charset().length() / 32.0 : 1;
        assertThat(pattern.possible().doubleValue()).isBetween(all * share * 0.99 - 1, all * share * 1.01 + 1);
    }
}
