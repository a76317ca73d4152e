package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.sanshan.application.audit.Reaction;
import io.sanshan.application.shared.Slice;
import io.sanshan.ui.kit.history.Names;
import java.util.Map;
import java.util.function.Function;

/** What followed from an event, a part at a time: a campaign's start is followed by the coupons of its whole audience. */
class ReactionList extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PART = 30;

    private final transient Function<Slice.Range, Slice<Reaction>> source;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("history.more"), e -> next());
    private int shown;

    ReactionList(Function<Slice.Range, Slice<Reaction>> source) {
        this.source = source;
        list.addClassName("place-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(list, more);
        next();
        if (shown == 0) {
            getContent().add(new Paragraph(getTranslation("why.nothingFollowed")));
        }
    }

    private void next() {
        Slice<Reaction> part = source.apply(new Slice.Range(shown, PART));
        // Reactions are the application's own: their actors are its parts, which have names without asking.
        Names names = new Names(Map.of(), Map.of(), Map.of());
        part.rows().forEach(reaction -> list.add(PlaceList.item(reaction.place(), names.actor(reaction.actor()))));
        shown += part.rows().size();
        more.setVisible(part.more());
    }
}
