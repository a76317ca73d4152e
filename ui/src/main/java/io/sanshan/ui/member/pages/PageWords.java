package io.sanshan.ui.member.pages;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.shell.Language;
import io.sanshan.ui.shell.SanshanTexts;
import java.time.Instant;
import java.time.ZoneId;

/** The language of one page, with the zone that its days are counted in. */
record PageWords(SanshanTexts texts, Language language, ZoneId zone) {

    String say(String key, Object... arguments) {
        return texts.getTranslation(key, language.locale(), arguments);
    }

    Formats formats() {
        return new Formats(language.locale(), zone);
    }

    String refusal(Refusal refusal) {
        return RefusalText.of(refusal, formats(), texts::getTranslation);
    }

    /** Until when, as people say it: an end at midnight is the end of the day before. */
    String lastMoment(Instant end) {
        return formats().lastMoment(end);
    }

    PageWords in(ZoneId other) {
        return new PageWords(texts, language, other);
    }
}
