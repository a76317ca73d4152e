package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.sanshan.application.audit.MemberThen;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.shared.Slice;
import io.sanshan.ui.kit.history.Names;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whose members they were at a moment, a part at a time; each leads to her stream at that moment. */
class MembersThenList extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PART = 30;

    private final transient Auditing auditing;
    private final transient Moment moment;
    private final transient Function<Slice.Range, Slice<MemberThen>> source;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("audit.membersThen.more"), e -> next());
    private int shown;

    MembersThenList(Auditing auditing, Moment moment, Function<Slice.Range, Slice<MemberThen>> source) {
        this.auditing = auditing;
        this.moment = moment;
        this.source = source;
        list.addClassName("place-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(list, more);
        next();
        if (shown == 0) {
            getContent().add(new Paragraph(getTranslation("audit.membersThen.none")));
        }
    }

    private void next() {
        Slice<MemberThen> part = source.apply(new Slice.Range(shown, PART));
        Names names = auditing.namesOf(part.rows().stream()
                .<Object>flatMap(row -> Stream.of(row.member(), row.guide()))
                .toList());
        part.rows().forEach(row -> list.add(item(row, names)));
        shown += part.rows().size();
        more.setVisible(part.more());
    }

    private ListItem item(MemberThen row, Names names) {
        Span guide = new Span(names.guide(row.guide()));
        guide.addClassName("timeline-detail");
        Div line = new Div(AuditNavigation.streamLink(row.member().value(), names.other(row.member()), moment), guide);
        line.addClassName("place-links");
        return new ListItem(line);
    }
}
