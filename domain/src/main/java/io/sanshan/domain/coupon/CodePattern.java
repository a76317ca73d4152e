package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What the codes of a batch look like.
 *
 * @param prefix what all of them begin with; may be empty
 * @param charset what they are made of
 * @param length how many random characters follow the prefix
 * @param checked whether a character follows by which a mistyped code is told
 */
public record CodePattern(String prefix, String charset, int length, boolean checked) {

    /** Letters and digits, none of which looks like another. */
    public static final String UNAMBIGUOUS = CodeAlphabet.CHARACTERS;

    /** Of so many that are tried one is a code of the batch: with what doors let through, it takes years to find one. */
    public static final long TRIES_FOR_ONE = 1_000_000;

    /** How long a code is. */
    public int whole() {
        return prefix.length() + length + (checked ? 1 : 0);
    }

    /** How many codes there could be: of those with a check character only those count whose check is one of their own characters. */
    public BigInteger possible() {
        return possible(length);
    }

    private BigInteger possible(int random) {
        BigInteger bodies = BigInteger.valueOf(charset.length()).pow(Math.max(0, random));
        return checked
                ? bodies.multiply(BigInteger.valueOf(charset.length()))
                        .divide(BigInteger.valueOf(CodeAlphabet.CHARACTERS.length()))
                : bodies;
    }

    /** How many random characters so many codes take for nobody to guess one. */
    int needed(int size) {
        int random = 1;
        while (possible(random).compareTo(enough(size)) < 0) {
            random++;
        }
        return random;
    }

    static BigInteger enough(int size) {
        return BigInteger.valueOf(TRIES_FOR_ONE).multiply(BigInteger.valueOf(size));
    }

    /** What is wrong with it, for so many codes. */
    public Optional<Refusal> unsound(int size) {
        return Rule.firstBroken(
                new ACharsetTellsItsCharactersApart(charset),
                new APrefixIsOfItsCharset(prefix, charset),
                new ABatchHasSomeCodes(size),
                new ACodeHasAReadableLength(length > 0 ? whole() : 0),
                new NobodyGuessesACode(this, size));
    }

    /**
     * The code that random bits come to; nothing where its check character would be none of its own: then other bits are asked for.
     *
     * @param random many more bits than the random part holds
     */
    public Optional<String> code(byte[] random) {
        BigInteger rest = new BigInteger(1, random);
        BigInteger base = BigInteger.valueOf(charset.length());
        StringBuilder code = new StringBuilder(prefix);
        for (int i = 0; i < length; i++) {
            BigInteger[] division = rest.divideAndRemainder(base);
            code.append(charset.charAt(division[1].intValue()));
            rest = division[0];
        }
        if (!checked) {
            return Optional.of(code.toString());
        }
        char check = CodeAlphabet.check(code.toString());
        return charset.indexOf(check) < 0
                ? Optional.empty()
                : Optional.of(code.append(check).toString());
    }

    /** Whether the check character of a code says that it was typed as it is. */
    public boolean checks(String code) {
        return !checked || CodeAlphabet.checks(code);
    }
}
