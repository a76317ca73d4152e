package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.SendOnce;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One read model: its state in a word, how far it is, and how fast it goes. */
class ReadModelRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final double SECOND_NS = 1_000_000_000d;

    private final ProgressBar bar = new ProgressBar();
    private final Span numbers = new Span();
    private final Div mark = new Div();
    private final Button rebuild;
    private long lastPosition;
    private @Nullable Instant lastSeen;

    ReadModelRow(String name, boolean mayRebuild, Runnable action) {
        String words = getTranslation("readModel." + name);
        rebuild = SendOnce.button(getTranslation("readModels.rebuild"), action);
        rebuild.addThemeVariants(ButtonVariant.SMALL);
        rebuild.setAriaLabel(getTranslation("readModels.rebuild.of", words));
        rebuild.setVisible(mayRebuild);
        bar.getElement().setAttribute("aria-label", words);
        numbers.addClassNames("secondary", "read-model-numbers");
        Div title = new Div(new H2(words), mark);
        title.addClassName("read-model-title");
        Div progress = new Div(bar, numbers);
        progress.addClassName("read-model-progress");
        getContent().addClassNames("panel", "read-model");
        getContent().add(title, progress, rebuild);
    }

    void show(ReadModels.State state, Instant now) {
        Formats formats = Formats.here();
        bar.setValue(state.head() == 0 ? 1 : Math.min(1, (double) state.position() / state.head()));
        String text =
                getTranslation("readModels.position", formats.number(state.position()), formats.number(state.head()));
        long rate = rate(state.position(), now);
        numbers.setText(
                state.isCaughtUp() || rate <= 0
                        ? text
                        : text + " · " + getTranslation("readModels.rate", formats.number(rate)));
        mark.removeAll();
        mark.add(pill(state));
        rebuild.setEnabled(!state.rebuilding());
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
        if (state.rebuilding()) {
            return new Pill(getTranslation("readModels.rebuilding"), Tone.WAITING);
        }
        return state.isCaughtUp()
                ? new Pill(getTranslation("readModels.current"), Tone.GOOD)
                : new Pill(getTranslation("readModels.behind"), Tone.WAITING);
    }
}
