package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.sanshan.application.shared.Slice;
import java.util.List;
import java.util.function.Function;

/** A list that is asked for a part at a time: what followed from a campaign's start are the coupons of its whole audience. */
class PartList<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PART = 30;

    private final transient Function<Slice.Range, Slice<T>> source;
    private final transient Function<List<T>, List<ListItem>> items;
    private final UnorderedList list = new UnorderedList();
    private final Button more;
    private int shown;

    /**
     * @param items of a part, whose names are asked for at once
     * @param ofMore the text that asks for the next part
     * @param ofNone the text where there is nothing
     */
    PartList(
            Function<Slice.Range, Slice<T>> source,
            Function<List<T>, List<ListItem>> items,
            String ofMore,
            String ofNone) {
        this.source = source;
        this.items = items;
        more = new Button(ofMore, e -> next());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("place-list");
        getContent().add(list, more);
        next();
        if (shown == 0) {
            getContent().add(new Paragraph(ofNone));
        }
    }

    private void next() {
        Slice<T> part = source.apply(new Slice.Range(shown, PART));
        items.apply(part.rows()).forEach(list::add);
        shown += part.rows().size();
        more.setVisible(part.more());
    }
}
