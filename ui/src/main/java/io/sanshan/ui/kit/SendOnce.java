package io.sanshan.ui.kit;

import com.vaadin.flow.component.button.Button;
import io.sanshan.application.shared.Request;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a form asks for, once. The request is made when the form opens and is kept until it is done, so that a double click
 * or a second try after a lost answer carries the same command id.
 */
public final class SendOnce {

    private final Supplier<Request> requests;
    private @Nullable Request request;

    public SendOnce(Supplier<Request> requests) {
        this.requests = requests;
        this.request = requests.get();
    }

    /** Sends; after a refusal the next try is a new request, since what was typed has changed. */
    public <A> A send(Function<Request, A> command) {
        Request current = request == null ? requests.get() : request;
        request = current;
        A answer = command.apply(current);
        request = null;
        return answer;
    }

    /** A button that takes no second click while the first is answered. */
    public static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(e -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
