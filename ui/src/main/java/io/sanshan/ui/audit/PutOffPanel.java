package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.PutOff;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import java.time.Duration;
import java.util.List;

/**
 * What Sanshan should have done by itself and could not do so far: what, since when, how often it was tried, and when it is
 * tried next. Ids stand for those whom it concerns.
 */
public class PutOffPanel extends Panel {

    private static final long serialVersionUID = 1L;
    /** Tries are minutes apart, and tell no screen. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final transient AuditQueries audit;
    private final transient Caller caller;
    private final boolean evenIfEmpty;

    /** @param evenIfEmpty whether it stays and says so when there is nothing */
    public PutOffPanel(AuditQueries audit, Caller caller, boolean evenIfEmpty) {
        super(I18NProvider.translate("putOff.title"));
        this.audit = audit;
        this.caller = caller;
        this.evenIfEmpty = evenIfEmpty;
        addAttachListener(attached -> refresh());
    }

    private void refresh() {
        List<PutOff> work = audit.putOff(caller);
        setVisible(evenIfEmpty || !work.isEmpty());
        getContent().setClassName("warning", !work.isEmpty());
        if (work.isEmpty()) {
            Span nothing = new Span(Glyph.CHECK.create(), new Span(getTranslation("putOff.none")));
            nothing.addClassNames("with-glyph", "secondary");
            replace(nothing);
        } else {
            Paragraph lead = new Paragraph(getTranslation("putOff.lead"));
            lead.addClassNames("secondary", "brief-lead");
            UnorderedList list = new UnorderedList();
            list.addClassName("brief-list");
            work.forEach(one -> list.add(item(one)));
            replace(lead, list);
        }
        LiveRefresh.again(this, LOOK_AGAIN, this::refresh);
    }

    private ListItem item(PutOff work) {
        Formats formats = Formats.here();
        Span what = new Span(getTranslation("putOff." + work.sheet()));
        what.addClassName("brief-title");
        Component tries = line(getTranslation(
                "putOff.tries", work.failures(), formats.moment(work.since()), formats.moment(work.nextTry())));
        Component fault = line(getTranslation("putOff.fault", work.fault()));
        return new ListItem(new Div(what), tries, fault, new CodeText(work.task(), work.task()));
    }

    private static Component line(String text) {
        Div line = new Div(text);
        line.addClassName("secondary");
        return line;
    }
}
