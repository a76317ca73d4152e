package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the answer to a form: a refusal on the field that it concerns, else as a notice. What was typed stays. */
public final class Answers {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** Names the field that refusals about this concern. */
    public <F extends Component & HasValidationProperties> Answers field(String name, F field) {
        fields.put(name, field);
        return this;
    }

    /** True when it was done; otherwise the refusal is shown. */
    public boolean show(Outcome outcome) {
        clear();
        return switch (outcome) {
            case Outcome.Done _ -> true;
            case Outcome.Refused refused -> {
                refuse(refused.refusal());
                yield false;
            }
        };
    }

    /** Shows a refusal. */
    public void refuse(Refusal refusal) {
        String text = RefusalText.of(refusal);
        HasValidationProperties field = refusal.field() == null ? null : fields.get(refusal.field());
        if (field == null) {
            Notices.problem(text);
            return;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Takes earlier refusals off the fields. */
    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Says that it was done, or shows why not: for actions without a form. */
    public static boolean notice(Outcome outcome, String done) {
        boolean isDone = new Answers().show(outcome);
        if (isDone) {
            Notices.done(done);
        }
        return isDone;
    }
}
