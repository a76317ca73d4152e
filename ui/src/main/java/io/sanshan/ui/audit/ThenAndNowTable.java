package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.sanshan.application.audit.ThenAndNow;
import io.sanshan.domain.ids.Id;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.history.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card or an aggregate's state field by field, at two moments. What changed is marked by a word, not by colour alone. */
class ThenAndNowTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ThenAndNowTable(ThenAndNow cards, Asked asked, Names names) {
        this(cards, asked, names, true);
    }

    /** For what stands in many streams, where events of one would say nothing. */
    static ThenAndNowTable withoutCount(ThenAndNow cards, Asked asked, Names names) {
        return new ThenAndNowTable(cards, asked, names, false);
    }

    private ThenAndNowTable(ThenAndNow cards, Asked asked, Names names, boolean counting) {
        Formats formats = Formats.here();
        CardWords words = new CardWords(formats, names);
        long changed = cards.fields().stream().filter(ThenAndNow.Field::changed).count();
        Paragraph summary = new Paragraph(summary(cards, asked, changed));
        summary.addClassName("secondary");
        NativeTable table = new NativeTable();
        table.addClassName("then-now");
        NativeTableRow head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(getTranslation("audit.field")));
        head.add(new NativeTableHeaderCell(
                getTranslation("audit.then", formats.exactMoment(asked.moment().at()))));
        head.add(new NativeTableHeaderCell(later(asked, formats)));
        for (ThenAndNow.Field field : cards.fields()) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell name = new NativeTableHeaderCell();
            name.add(getTranslation("card." + cards.card() + '.' + field.name()));
            boolean own = field.equals(cards.fields().getFirst());
            row.add(name);
            row.addDataCell().setText(cards.existedThen() ? say(words, field.name(), field.then(), own) : "");
            row.addDataCell().setText(cards.existedLater() ? say(words, field.name(), field.now(), own) : "");
            if (field.changed()) {
                row.addClassName("changed");
                name.add(new Pill(getTranslation("audit.changed"), Tone.WAITING));
            }
        }
        Div frame = new Div(table);
        frame.addClassName("table-frame");
        summary.setVisible(counting);
        getContent().add(summary, frame);
    }

    private String summary(ThenAndNow cards, Asked asked, long changed) {
        if (!cards.existedThen()) {
            return getTranslation(cards.existedLater() ? "audit.notYet" : "audit.neitherYet");
        }
        return getTranslation(
                asked.later() == null ? "audit.summary" : "audit.summary.later",
                cards.eventsThen(),
                cards.eventsNow(),
                changed);
    }

    private String later(Asked asked, Formats formats) {
        Instant later = asked.later();
        return later == null
                ? getTranslation("audit.now")
                : getTranslation("audit.laterMoment", formats.exactMoment(later));
    }

    /** A card begins with its own id, which is told as it is; other ids by the names of what they stand for. */
    private static String say(CardWords words, String field, @Nullable Object value, boolean own) {
        return own && value instanceof Id id ? id.value() : words.of(field, value);
    }
}
