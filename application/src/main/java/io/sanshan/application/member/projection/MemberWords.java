package io.sanshan.application.member.projection;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sanshan.application.shared.projection.SearchWords;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that a member is found by. */
final class MemberWords {

    /** People tell a member's phone by its end. */
    private static final int[] ENDINGS = {7, 4};

    private static final int LONGEST = 100;

    private MemberWords() {}

    static Set<String> of(String name, @Nullable String phone) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : SearchWords.ofName(name)) {
            words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        }
        if (phone != null) {
            String digits = digits(phone);
            words.add(digits);
            words.add(national(phone, digits));
            for (int ending : ENDINGS) {
                if (digits.length() > ending) {
                    words.add(digits.substring(digits.length() - ending));
                }
            }
        }
        return words;
    }

    private static String national(String phone, String digits) {
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            return phones.getNationalSignificantNumber(phones.parse(phone, null));
        } catch (NumberParseException notInternational) {
            return digits;
        }
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
