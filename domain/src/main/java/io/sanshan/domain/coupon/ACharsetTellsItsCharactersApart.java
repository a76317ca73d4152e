package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Ten different characters at least, none of which a person takes for another. */
record ACharsetTellsItsCharactersApart(String charset) implements Rule {

    private static final int FEWEST = 10;

    @Override
    public boolean holds() {
        return charset.length() >= FEWEST
                && charset.chars().distinct().count() == charset.length()
                && charset.chars().allMatch(c -> CodeAlphabet.CHARACTERS.indexOf(c) >= 0);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CodeRefusal.CHARSET_MALFORMED, CodeAlphabet.CHARACTERS);
    }
}
