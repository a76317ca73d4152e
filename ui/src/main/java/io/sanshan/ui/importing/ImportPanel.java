package io.sanshan.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.importing.ImportTexts;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is: phase, bar and broken rows while it runs, afterwards how it ended. Where nothing is imported there is
 * nothing to see of it.
 */
public class ImportPanel extends Panel {

    private static final long serialVersionUID = 1L;
    /** An import has no ping of its own: what it brings has, which is late for a bar. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final transient ImportDoor door;
    private final transient Caller caller;
    private final Paragraph state = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Span numbers = new Span();
    private final Span broken = new Span();
    private final Paragraph hint = new Paragraph();
    private final Button close = new Button(getTranslation("kit.close"));
    private boolean wasSeenRunning;
    private boolean looksAgain;
    private @Nullable ImportStatus putAway;

    public ImportPanel(ImportDoor door, Caller caller, ReadModelChanges changes) {
        super(I18NProvider.translate("import.title"));
        this.door = door;
        this.caller = caller;
        state.addClassName("long-work-state");
        state.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", getTranslation("import.title"));
        numbers.addClassName("secondary");
        hint.addClassName("secondary");
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.addClickListener(e -> {
            putAway = door.status(caller);
            refresh();
        });
        getContent().addClassName("long-work");
        add(state, bar, numbers, broken, hint);
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.STORES,
                ReadModelNames.GUIDES,
                ReadModelNames.MEMBERS,
                ReadModelNames.DAILY_FIGURES);
    }

    private void refresh() {
        ImportStatus status = door.status(caller);
        wasSeenRunning |= status.isRunning();
        setVisible(isWorthSeeing(status));
        actions();
        switch (status.state()) {
            case IDLE -> setVisible(false);
            case IMPORTING -> running(status.progress());
            case BRINGING_TO_LIFE -> waiting("import.life", "import.life.hint");
            case DONE -> over("import.done", "import.done.hint");
            case FAILED -> over("import.failed", "import.failed." + status.why());
        }
        if (status.progress() == null) {
            numbers.setText("");
        } else {
            say(status.progress());
        }
        broken.setClassName("long-work-broken", status.brokenRows() > 0);
        broken.setText(
                status.brokenRows() == 0 && !status.isRunning()
                        ? ""
                        : getTranslation("import.broken", status.brokenRows()));
        if (status.isRunning() && !looksAgain) {
            looksAgain = true;
            LiveRefresh.again(this, LOOK_AGAIN, () -> {
                looksAgain = false;
                refresh();
            });
        }
    }

    /** That all went well a while ago is no news to who comes later; what went wrong is. */
    private boolean isWorthSeeing(ImportStatus status) {
        return switch (status.state()) {
            case IDLE -> false;
            case IMPORTING, BRINGING_TO_LIFE -> true;
            case DONE -> (wasSeenRunning || status.brokenRows() > 0) && !status.equals(putAway);
            case FAILED -> !status.equals(putAway);
        };
    }

    private void running(@Nullable ImportProgress progress) {
        if (progress == null) {
            waiting("import.reading", "import.hint");
            return;
        }
        state.setText(
                getTranslation("import.running", ImportTexts.of(getLocale()).phase(progress.phase())));
        hint.setText(getTranslation("import.hint"));
        bar.setVisible(true);
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(progress.share(), 0, 1));
    }

    private void waiting(String says, String means) {
        state.setText(getTranslation(says));
        hint.setText(getTranslation(means));
        bar.setVisible(true);
        bar.setIndeterminate(true);
    }

    private void over(String says, String means) {
        state.setText(getTranslation(says));
        hint.setText(getTranslation(means));
        bar.setVisible(false);
        actions(close);
    }

    private void say(ImportProgress progress) {
        Formats formats = Formats.here();
        numbers.setText(getTranslation(
                "import.numbers",
                formats.percent(progress.share()),
                ImportTexts.of(getLocale()).phase(progress.phase()),
                formats.number(progress.done()),
                formats.number(progress.total())));
    }
}
