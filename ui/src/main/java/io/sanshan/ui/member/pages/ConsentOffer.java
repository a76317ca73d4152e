package io.sanshan.ui.member.pages;

import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.ui.shell.Language;
import java.util.Arrays;
import java.util.Locale;

/** What a member is asked to agree to, each for itself and none ticked before. The words stand in the bundles. */
enum ConsentOffer {
    SERVICE(ConsentChannel.SMS, ConsentPurpose.SERVICE),
    OFFERS(ConsentChannel.SMS, ConsentPurpose.MARKETING),
    PROFILE(ConsentChannel.APP, ConsentPurpose.PROFILING);

    /** Changes whenever the words of a consent change: the log keeps which text somebody agreed to. */
    private static final String TEXTS = "2026-11";

    private final ConsentChannel channel;
    private final ConsentPurpose purpose;

    ConsentOffer(ConsentChannel channel, ConsentPurpose purpose) {
        this.channel = channel;
        this.purpose = purpose;
    }

    ConsentChannel channel() {
        return channel;
    }

    ConsentPurpose purpose() {
        return purpose;
    }

    String text(PageWords words) {
        return words.say("page.consent." + name().toLowerCase(Locale.ROOT));
    }

    /** The version of the texts in a language. */
    static String textVersion(Language language) {
        return TEXTS + '-' + language.tag();
    }

    /** Whether the version is of the texts as they are now, in any language. */
    static boolean isCurrent(String version) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> textVersion(language).equals(version));
    }
}
