package io.sanshan.ui.kit.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.Slice;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.TimeText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happened, the newest first, a part at a time. Each entry opens to its event, actor and cause. Names are asked for once
 * per part, never per entry.
 */
public class TimelineList extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    /** Entries that are shown at first, and that come with each further click. */
    public static final int PART = 30;

    private final transient Function<Slice.Range, Slice<TimelineEntry>> source;
    private final transient Function<List<TimelineEntry>, Names> namer;
    private final transient @Nullable Function<TimelineEntry, Component> further;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button();
    private final Div nothing = new Div();
    /** The events whose entries stand open, so that a screen that reads anew does not shut them. */
    private final Set<String> opened = new HashSet<>();

    private int shown;

    public TimelineList(
            Function<Slice.Range, Slice<TimelineEntry>> source, Function<List<TimelineEntry>, Names> namer) {
        this(source, namer, null);
    }

    /** @param further what else leads on from an entry, such as a link */
    public TimelineList(
            Function<Slice.Range, Slice<TimelineEntry>> source,
            Function<List<TimelineEntry>, Names> namer,
            @Nullable Function<TimelineEntry, Component> further) {
        this.source = source;
        this.namer = namer;
        this.further = further;
        list.addClassName("timeline");
        more.setText(getTranslation("history.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setDisableOnClick(true);
        more.addClickListener(e -> {
            next();
            more.setEnabled(true);
        });
        nothing.add(new EmptyState(Glyph.CLOCK, getTranslation("history.empty"), getTranslation("history.empty.hint")));
        getContent().add(list, nothing, more);
        refresh();
    }

    /** Reads anew from the newest on, as far as was shown. */
    public final void refresh() {
        int wanted = Math.clamp(shown, PART, 1_000);
        shown = 0;
        list.removeAll();
        read(wanted);
    }

    private void next() {
        read(PART);
    }

    private void read(int number) {
        Slice<TimelineEntry> part = source.apply(new Slice.Range(shown, number));
        Names names = namer.apply(part.rows());
        part.rows().forEach(entry -> list.add(item(entry, names)));
        shown += part.rows().size();
        more.setVisible(part.more());
        nothing.setVisible(shown == 0);
    }

    private ListItem item(TimelineEntry entry, Names names) {
        Span title = new Span(EventWords.title(entry.kind()));
        title.addClassName("timeline-title");
        Div head = new Div(title, new TimeText(entry.occurredAt(), names.zone(entry.store())));
        head.addClassName("timeline-head");
        Div text = new Div(head);
        String detail = EventWords.detail(entry.payload(), names);
        if (!detail.isEmpty()) {
            Span line = new Span(detail);
            line.addClassName("timeline-detail");
            text.add(line);
        }
        Div below = new Div(openable(entry, names));
        below.addClassName("timeline-below");
        if (further != null) {
            below.add(further.apply(entry));
        }
        text.add(below);
        text.addClassName("timeline-text");
        Div mark = new Div(EventWords.glyph(entry.payload()).create());
        mark.addClassName("timeline-mark");
        ListItem item = new ListItem(mark, text);
        item.addClassName("timeline-item");
        return item;
    }

    private Component openable(TimelineEntry entry, Names names) {
        NativeDetails details = new NativeDetails();
        details.addClassName("timeline-event");
        details.setSummaryText(details.getTranslation("history.event"));
        if (opened.contains(entry.eventId())) {
            details.setOpen(true);
            details.setContent(facts(entry, names, details));
        }
        details.addToggleListener(toggled -> {
            if (!toggled.isOpened()) {
                opened.remove(entry.eventId());
            } else if (opened.add(entry.eventId()) && details.getContent() == null) {
                details.setContent(facts(entry, names, details));
            }
        });
        return details;
    }

    private static Component facts(TimelineEntry entry, Names names, Component texts) {
        Formats formats = Formats.here();
        Facts facts = new Facts();
        facts.add(texts.getTranslation("history.kind"), entry.kind());
        facts.add(texts.getTranslation("history.actor"), names.actor(entry.actor()));
        if (entry.store() != null) {
            facts.add(texts.getTranslation("history.store"), names.store(entry.store()));
        }
        facts.add(
                texts.getTranslation("history.occurred"),
                formats.moment(entry.occurredAt(), names.zone(entry.store())));
        facts.add(texts.getTranslation("history.recorded"), formats.moment(entry.recordedAt()));
        facts.add(texts.getTranslation("history.cause"), new CodeText(entry.cause(), entry.cause()));
        facts.add(texts.getTranslation("history.eventId"), new CodeText(entry.eventId(), entry.eventId()));
        facts.add(texts.getTranslation("history.stream"), new CodeText(entry.stream(), entry.stream()));
        return facts;
    }
}
