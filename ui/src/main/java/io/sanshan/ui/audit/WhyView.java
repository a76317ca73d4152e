package io.sanshan.ui.audit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.sanshan.application.audit.Reaction;
import io.sanshan.application.audit.Why;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.history.EventWords;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.StreamEntries;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who did what and why: one event, what it followed from, what else came of the same request, and what followed from it. */
@Route("audit/why/:stream")
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class WhyView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Auditing auditing;

    WhyView(Auditing auditing) {
        super("why.title");
        this.auditing = auditing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String stream = event.getRouteParameters().get(AuditNavigation.STREAM).orElseThrow(NotFoundException::new);
        String id = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AuditNavigation.EVENT)
                .orElseGet(() -> last(stream));
        show(auditing.audit().why(auditing.caller(), stream, id).orElseThrow(NotFoundException::new));
    }

    /** An address without an event means what happened last. */
    private String last(String stream) {
        List<RecordedEvent> events = auditing.audit().events(auditing.caller(), stream);
        if (events.isEmpty()) {
            throw new NotFoundException("no such stream");
        }
        return events.getLast().eventId();
    }

    private void show(Why why) {
        RecordedEvent event = why.event();
        StreamEntries chain = StreamEntries.of(
                Stream.concat(why.chain().stream(), Stream.of(event)).toList());
        Names names = auditing.names(chain.all(), null);
        TimelineEntry entry = chain.all().getFirst();
        back(AuditNavigation.streamLink(event.stream(), getTranslation("audit.stream.title")));
        heading(EventWords.title(entry.kind()));
        beside(new CodeText(event.stream(), event.stream()));
        Panel who = new Panel(getTranslation("why.who"), facts(event, entry, names));
        Panel how = new Panel(
                getTranslation("why.chain"),
                new Paragraph(beginning(why, names)),
                new TimelineList(
                        chain::part, part -> names, each -> AuditNavigation.whyLink(each.stream(), each.eventId())));
        Panel request = new Panel(getTranslation("why.request"), PlaceList.of(why.request()));
        request.setVisible(!why.request().isEmpty());
        Panel followed = new Panel(
                getTranslation("why.followed"),
                new PartList<>(
                        range -> auditing.lookBack().reactions(auditing.caller(), event.eventId(), range),
                        WhyView::reactions,
                        getTranslation("history.more"),
                        getTranslation("why.nothingFollowed")));
        replace(who, how, request, followed);
    }

    /** Reactions are the application's own: their actors are its parts, which have names without asking. */
    private static List<ListItem> reactions(List<Reaction> part) {
        Names names = new Names(Map.of(), Map.of(), Map.of());
        return part.stream()
                .map(reaction -> PlaceList.item(reaction.place(), names.actor(reaction.actor())))
                .toList();
    }

    private Facts facts(RecordedEvent event, TimelineEntry entry, Names names) {
        Formats formats = Formats.here();
        Facts facts = new Facts();
        facts.add(getTranslation("why.what"), commandWords(event));
        facts.add(getTranslation("why.effect"), EventWords.detail(entry.payload(), names));
        facts.add(getTranslation("history.actor"), names.actor(entry.actor()));
        if (entry.store() != null) {
            facts.add(getTranslation("history.store"), names.store(entry.store()));
        }
        facts.add(getTranslation("history.occurred"), formats.moment(entry.occurredAt(), names.zone(entry.store())));
        facts.add(getTranslation("history.recorded"), formats.exactMoment(entry.recordedAt()));
        facts.add(getTranslation("history.cause"), new CodeText(entry.cause(), entry.cause()));
        facts.add(getTranslation("history.eventId"), new CodeText(entry.eventId(), entry.eventId()));
        return facts;
    }

    /** Older entries do not say which command it was. */
    private String commandWords(RecordedEvent event) {
        String command = event.command();
        return command == null
                ? getTranslation("why.commandNotRecorded")
                : I18NProvider.translate("command." + command);
    }

    private String beginning(Why why, Names names) {
        RecordedEvent first = why.first();
        String actor = names.actor(first.occasion().actor());
        List<Object> arguments =
                List.of(actor, EventWords.title(first.payload().getClass().getSimpleName()));
        return getTranslation("why.beginning." + why.beginning(), arguments.toArray());
    }
}
