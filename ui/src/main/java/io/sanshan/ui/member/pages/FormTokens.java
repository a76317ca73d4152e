package io.sanshan.ui.member.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hidden number of a form: random, signed, good for some hours and only for the bearer whom the page was made for, so that no
 * other site can send the form in a member's name. It is also what makes a form that is sent twice one command.
 */
@Component
class FormTokens {

    private static final Duration GOOD_FOR = Duration.ofHours(3);

    private final Seals seals;
    private final Clock clock;

    FormTokens(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** A number for one form. The bearer is what the browser or the address holds and other sites do not know. */
    String issue(String bearer) {
        return seals.seal(
                purpose(bearer), Seals.chance() + '~' + clock.instant().getEpochSecond());
    }

    /** The number, when it was issued to the bearer and is still good. */
    Optional<String> read(String bearer, @Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        return seals.open(purpose(bearer), token).filter(this::fresh);
    }

    private boolean fresh(String number) {
        Instant issued = Instant.ofEpochSecond(Long.parseLong(number.substring(number.lastIndexOf('~') + 1)));
        return clock.instant().isBefore(issued.plus(GOOD_FOR));
    }

    private static String purpose(String bearer) {
        return "form/" + bearer;
    }
}
