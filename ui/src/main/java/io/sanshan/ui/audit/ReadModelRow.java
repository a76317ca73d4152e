package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.SendOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One read model: its state in a word, how far it or its rebuild is and how fast, and what can be done with it. */
class ReadModelRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final double SECOND_NS = 1_000_000_000d;
    private static final Duration IN_SECONDS = Duration.ofMinutes(2);
    private static final Duration IN_MINUTES = Duration.ofHours(2);

    private final ProgressBar bar = new ProgressBar();
    private final Span numbers = new Span();
    private final Div mark = new Div();
    private final boolean mayRebuild;
    private final Button rebuild;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private long lastPosition;
    private @Nullable Instant lastSeen;

    /** What its buttons do. */
    record Actions(Runnable rebuild, Runnable pause, Runnable resume, Runnable cancel) {}

    ReadModelRow(String name, boolean mayRebuild, Actions actions) {
        this.mayRebuild = mayRebuild;
        String words = getTranslation("readModel." + name);
        rebuild = button("rebuild", words, actions.rebuild());
        pause = button("pause", words, actions.pause());
        resume = button("resume", words, actions.resume());
        cancel = button("cancel", words, actions.cancel());
        bar.getElement().setAttribute("aria-label", words);
        numbers.addClassNames("secondary", "read-model-numbers");
        Div title = new Div(new H2(words), mark);
        title.addClassName("read-model-title");
        Div progress = new Div(bar, numbers);
        progress.addClassName("read-model-progress");
        Div buttons = new Div(rebuild, pause, resume, cancel);
        buttons.addClassName("read-model-actions");
        getContent().addClassNames("panel", "read-model");
        getContent().add(title, progress, buttons);
    }

    private Button button(String what, String words, Runnable action) {
        Button button = SendOnce.button(getTranslation("readModels." + what), action);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("readModels." + what + ".of", words));
        return button;
    }

    void show(ReadModels.State state, Instant now) {
        ReadModels.Rebuild built = beside(state);
        if (built == null) {
            progress(state.position(), state.head());
            numbers.setText(ofLive(state, now));
        } else {
            progress(built.position(), built.head());
            numbers.setText(ofRebuild(built));
        }
        mark.removeAll();
        mark.add(pill(state));
        Phase phase = built == null ? Phase.DONE : built.phase();
        rebuild.setVisible(mayRebuild && built == null);
        pause.setVisible(mayRebuild && phase == Phase.RUNNING);
        resume.setVisible(mayRebuild && phase == Phase.PAUSED);
        cancel.setVisible(mayRebuild && (phase == Phase.RUNNING || phase == Phase.PAUSED));
    }

    /** What is being built beside the live one, or waits to go on. */
    private static ReadModels.@Nullable Rebuild beside(ReadModels.State state) {
        ReadModels.Rebuild built = state.rebuild();
        return built != null && (built.phase().isGoingOn() || built.phase() == Phase.PAUSED) ? built : null;
    }

    private void progress(long position, long head) {
        bar.setValue(head == 0 ? 1 : Math.min(1, (double) position / head));
    }

    private String ofRebuild(ReadModels.Rebuild built) {
        Formats formats = Formats.here();
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation("readModels.built", formats.number(built.position()), formats.number(built.head())));
        if (built.phase().isGoingOn() && built.perSecond() > 0) {
            parts.add(getTranslation("readModels.rate", formats.number(built.perSecond())));
        }
        built.remaining().map(this::left).ifPresent(parts::add);
        if (built.reason() != null) {
            parts.add(getTranslation("readModels.hindered", built.reason()));
        }
        return String.join(" · ", parts);
    }

    private String left(Duration left) {
        Formats formats = Formats.here();
        if (left.compareTo(IN_SECONDS) < 0) {
            return getTranslation("readModels.left.seconds", formats.number(left.toSeconds()));
        }
        return left.compareTo(IN_MINUTES) < 0
                ? getTranslation("readModels.left.minutes", formats.number(left.toMinutes() + 1))
                : getTranslation(
                        "readModels.left.hours", formats.number(left.toHours()), formats.number(left.toMinutesPart()));
    }

    private String ofLive(ReadModels.State state, Instant now) {
        Formats formats = Formats.here();
        List<String> parts = new ArrayList<>();
        parts.add(
                getTranslation("readModels.position", formats.number(state.position()), formats.number(state.head())));
        long rate = rate(state.position(), now);
        if (state.position() < state.head() && rate > 0) {
            parts.add(getTranslation("readModels.rate", formats.number(rate)));
        }
        ReadModels.Rebuild last = state.rebuild();
        if (last != null && last.phase() == Phase.FAILED) {
            parts.add(getTranslation("readModels.failed", String.valueOf(last.reason())));
        } else if (last != null && ReadModels.Rebuild.FOR_AN_ERASURE.equals(last.reason())) {
            parts.add(getTranslation("readModels.erased"));
        }
        return String.join(" · ", parts);
    }

    private long rate(long position, Instant now) {
        Instant before = lastSeen;
        long moved = position - lastPosition;
        lastSeen = now;
        lastPosition = position;
        if (before == null || moved <= 0) {
            return 0;
        }
        double seconds = Duration.between(before, now).toNanos() / SECOND_NS;
        return seconds <= 0 ? 0 : Math.round(moved / seconds);
    }

    private Pill pill(ReadModels.State state) {
        if (state.fault() != null) {
            Pill fault = new Pill(getTranslation("readModels.fault"), Tone.BAD);
            fault.setTitle(state.fault());
            return fault;
        }
        ReadModels.Rebuild built = beside(state);
        if (built != null) {
            return new Pill(getTranslation("readModels.phase." + built.phase()), Tone.WAITING);
        }
        return state.position() >= state.head()
                ? new Pill(getTranslation("readModels.current"), Tone.GOOD)
                : new Pill(getTranslation("readModels.behind"), Tone.WAITING);
    }
}
