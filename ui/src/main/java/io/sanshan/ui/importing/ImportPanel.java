package io.sanshan.ui.importing;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.importing.ImportTexts;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.LongWorkPanel;
import io.sanshan.ui.kit.ReadModelNames;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is: phase, bar and broken rows while it runs, afterwards how it ended. Where nothing is imported there is
 * nothing to see of it.
 */
public class ImportPanel extends LongWorkPanel {

    private static final long serialVersionUID = 1L;

    private final transient ImportDoor door;
    private final transient Caller caller;
    private final Span broken;
    private final Paragraph hint;
    private boolean wasSeenRunning;
    private @Nullable ImportStatus putAway;

    public ImportPanel(ImportDoor door, Caller caller, ReadModelChanges changes) {
        this(door, caller, changes, new Span(), new Paragraph());
    }

    private ImportPanel(ImportDoor door, Caller caller, ReadModelChanges changes, Span broken, Paragraph hint) {
        super(I18NProvider.translate("import.title"), broken, hint);
        this.door = door;
        this.caller = caller;
        this.broken = broken;
        this.hint = hint;
        hint.addClassName("secondary");
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.STORES,
                ReadModelNames.GUIDES,
                ReadModelNames.MEMBERS,
                ReadModelNames.DAILY_FIGURES);
    }

    @Override
    protected void putAway() {
        putAway = door.status(caller);
        refresh();
    }

    private void refresh() {
        ImportStatus status = door.status(caller);
        wasSeenRunning |= status.isRunning();
        setVisible(isWorthSeeing(status));
        switch (status.state()) {
            case IDLE -> setVisible(false);
            case IMPORTING -> importing(status.progress());
            case BRINGING_TO_LIFE -> goesOn(getTranslation("import.life"), "import.life.hint", null);
            case DONE -> ended("import.done", "import.done.hint");
            case FAILED -> ended("import.failed", "import.failed." + status.why());
        }
        numbers(status.progress() == null ? "" : numbers(status.progress()));
        broken.setClassName("long-work-broken", status.brokenRows() > 0);
        broken.setText(
                status.brokenRows() == 0 && !status.isRunning()
                        ? ""
                        : getTranslation("import.broken", status.brokenRows()));
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

    private void importing(@Nullable ImportProgress progress) {
        if (progress == null) {
            goesOn(getTranslation("import.reading"), "import.hint", null);
        } else {
            String phase = ImportTexts.of(getLocale()).phase(progress.phase());
            goesOn(getTranslation("import.running", phase), "import.hint", progress.share());
        }
    }

    private void goesOn(String says, String means, @Nullable Double share) {
        hint.setText(getTranslation(means));
        running(says, share, this::refresh);
    }

    private void ended(String says, String means) {
        hint.setText(getTranslation(means));
        over(getTranslation(says));
    }

    private String numbers(ImportProgress progress) {
        Formats formats = Formats.here();
        return getTranslation(
                "import.numbers",
                formats.percent(progress.share()),
                ImportTexts.of(getLocale()).phase(progress.phase()),
                formats.number(progress.done()),
                formats.number(progress.total()));
    }
}
