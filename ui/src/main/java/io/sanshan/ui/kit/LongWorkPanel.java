package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far a long work is, with a bar while it runs, and afterwards how it ended until that is put away. */
public abstract class LongWorkPanel extends Panel {

    private static final long serialVersionUID = 1L;
    /** What a work brings may have a ping, which is late for a bar. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Paragraph state = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Span numbers = new Span();
    private final Button close = new Button(getTranslation("kit.close"));
    private boolean looksAgain;

    protected LongWorkPanel(String heading, Component... more) {
        super(heading);
        state.addClassName("long-work-state");
        state.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", heading);
        numbers.addClassName("secondary");
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.addClickListener(e -> putAway());
        getContent().addClassName("long-work");
        add(state, bar, numbers);
        add(more);
    }

    /** Its end was seen and needs no place on the screen any more. */
    protected abstract void putAway();

    /**
     * Shows it running, and goes on looking until it does not.
     *
     * @param share from 0 to 1, nothing where that is not known
     */
    protected final void running(String says, @Nullable Double share, Runnable look) {
        state.setText(says);
        actions();
        bar.setVisible(true);
        bar.setIndeterminate(share == null);
        bar.setValue(share == null ? 0 : Math.clamp(share, 0, 1));
        if (!looksAgain) {
            looksAgain = true;
            LiveRefresh.again(this, LOOK_AGAIN, () -> {
                looksAgain = false;
                look.run();
            });
        }
    }

    protected final void over(String says) {
        state.setText(says);
        actions(close);
        bar.setVisible(false);
    }

    protected final void numbers(String says) {
        numbers.setText(says);
    }
}
