package io.sanshan.application.member;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.sanshan.domain.member.PhoneNumber;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads phones as people type them. A number without a country is of the brand's region. */
@Component
class Phones {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    Phones(@Value("${sanshan.region:US}") String region) {
        if (!numbers.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("sanshan.region is no region with phones: " + region);
        }
        this.region = region;
    }

    /**
     * The phone in its one international form. It is enough that the number is possible: whether it is given to somebody
     * changes from week to week, and numbers reserved for fiction are given to nobody.
     */
    Optional<PhoneNumber> read(String typed) {
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, region);
            if (!numbers.isPossibleNumber(number) || number.hasExtension()) {
                return Optional.empty();
            }
            return PhoneNumber.read(numbers.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
