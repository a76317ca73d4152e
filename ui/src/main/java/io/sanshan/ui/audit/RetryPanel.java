package io.sanshan.ui.audit;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.letter.LetterQueries;
import io.sanshan.application.letter.RetryProgress;
import io.sanshan.application.letter.RetryStatus;
import io.sanshan.application.letter.RetryStatus.State;
import io.sanshan.application.shared.Caller;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LongWorkPanel;
import io.sanshan.ui.kit.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a try of all letters is, whoever began it, and afterwards how it ended. Where none was asked for there is nothing to see
 * of it.
 */
class RetryPanel extends LongWorkPanel {

    private static final long serialVersionUID = 1L;

    private final transient LetterQueries letters;
    private final transient Caller caller;
    private final transient Runnable atTheEnd;
    private boolean wasSeenRunning;
    private @Nullable Instant putAway;

    /** @param atTheEnd what else is on the screen is to be looked at again */
    RetryPanel(LetterQueries letters, Caller caller, Runnable atTheEnd) {
        super(I18NProvider.translate("deadLetters.all"));
        this.letters = letters;
        this.caller = caller;
        this.atTheEnd = atTheEnd;
    }

    @Override
    protected void putAway() {
        putAway = letters.retryOfAll(caller).ended();
        look();
    }

    /** Whether one runs. While it does, the panel goes on looking by itself. */
    boolean look() {
        RetryStatus status = letters.retryOfAll(caller);
        setVisible(
                status.isRunning() || status.ended() != null && !status.ended().equals(putAway));
        getContent().setClassName("warning", left(status) > 0 || status.fault() != null);
        numbers(numbers(status.progress()));
        if (status.isRunning()) {
            Double share = status.progress() == null ? null : status.progress().share();
            running(state(status), share, this::lookAgain);
        } else {
            over(state(status));
            if (wasSeenRunning) {
                tell(status);
            }
        }
        wasSeenRunning = status.isRunning();
        return status.isRunning();
    }

    private void lookAgain() {
        if (!look()) {
            atTheEnd.run();
        }
    }

    private String state(RetryStatus status) {
        if (status.ended() == null) {
            return getTranslation("deadLetters.all.running");
        }
        return getTranslation("deadLetters.all.ended", Formats.here().moment(status.ended()), result(status));
    }

    private String result(RetryStatus status) {
        if (status.fault() != null) {
            return getTranslation("deadLetters.all.failed", status.fault());
        }
        return left(status) == 0
                ? getTranslation("deadLetters.all.done")
                : getTranslation("deadLetters.all.left", Formats.here().number(left(status)));
    }

    private static int left(RetryStatus status) {
        return Optional.ofNullable(status.progress()).map(RetryProgress::left).orElse(0);
    }

    private String numbers(@Nullable RetryProgress progress) {
        if (progress == null) {
            return "";
        }
        Formats formats = Formats.here();
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation(
                "deadLetters.all.tried", formats.number(progress.tried()), formats.number(progress.streams())));
        if (progress.failed() > 0) {
            parts.add(getTranslation("deadLetters.all.failedAgain", formats.number(progress.failed())));
        }
        if (progress.busy() > 0) {
            parts.add(getTranslation("deadLetters.all.busy", formats.number(progress.busy())));
        }
        return String.join(" · ", parts);
    }

    /** To whom the panel is out of sight, too. */
    private void tell(RetryStatus status) {
        if (status.state() == State.ENDED && left(status) == 0) {
            Notices.done(result(status));
        } else {
            Notices.problem(result(status));
        }
    }
}
