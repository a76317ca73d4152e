package io.sanshan.domain.member;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number as E.164 writes it: a plus and 8 to 15 digits. It never prints itself, since it is personal data. */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern WRITTEN_FOR_THE_EYE = Pattern.compile("[\\s\\p{Z}\\p{Pd}.()]");

    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("a phone number is a plus and 8 to 15 digits");
        }
    }

    /** Reads what a person typed: spaces, dashes, dots and parentheses are forgiven, national forms are not guessed. */
    public static Optional<PhoneNumber> read(String typed) {
        String plain = WRITTEN_FOR_THE_EYE.matcher(typed).replaceAll("");
        return E164.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "(personal)";
    }
}
