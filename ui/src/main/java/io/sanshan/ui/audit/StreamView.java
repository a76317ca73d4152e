package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.ThenAndNow;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.history.StreamEntries;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.member.erasure.ErasureNavigation;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One stream of the log: its card at a moment beside now, and every event with its actor and cause. */
@Route("audit/streams/:stream")
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class StreamView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Auditing auditing;

    StreamView(Auditing auditing) {
        super("audit.stream.title");
        this.auditing = auditing;
        back(new RouterLink(getTranslation("audit.title"), AuditView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String stream = event.getRouteParameters().get(AuditNavigation.STREAM).orElseThrow(NotFoundException::new);
        List<RecordedEvent> events = auditing.audit().events(auditing.caller(), stream);
        if (events.isEmpty()) {
            throw new NotFoundException("no such stream");
        }
        Moment moment = moment(event.getLocation(), events);
        show(stream, events, moment);
    }

    /** Without a moment in the address it is the one before the last event, which shows what that one changed. */
    private static Moment moment(Location location, List<RecordedEvent> events) {
        var asked = location.getQueryParameters();
        Moment.Kind kind = asked.getSingleParameter(AuditNavigation.BY)
                .flatMap(text -> Arrays.stream(Moment.Kind.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst())
                .orElse(Moment.Kind.AS_WE_KNEW_IT);
        List<Instant> times = MomentForm.times(kind, events);
        Instant otherwise = times.get(Math.max(0, times.size() - 2));
        return new Moment(
                kind,
                asked.getSingleParameter(AuditNavigation.AT)
                        .flatMap(StreamView::instant)
                        .orElse(otherwise));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void show(String stream, List<RecordedEvent> events, Moment moment) {
        heading(getTranslation("audit.kind." + kind(stream)));
        beside(new CodeText(stream, stream));
        Panel compare = new Panel(getTranslation("audit.compare"), new MomentForm(stream, events, moment));
        StreamEntries entries = StreamEntries.of(events);
        Optional<ThenAndNow> cards = auditing.audit().asOf(auditing.caller(), stream, moment);
        compare.add(
                cards.<Component>map(found -> new ThenAndNowTable(found, moment, auditing.names(entries.all(), found)))
                        .orElseGet(() -> new Paragraph(getTranslation("audit.noCard"))));
        TimelineList list = new TimelineList(entries::part, part -> auditing.names(part, null));
        Panel log = new Panel(getTranslation("audit.events", events.size()), list);
        log.actions(new ExportLinks(stream, auditing));
        actions(erasure(stream));
        replace(compare, log);
    }

    private Component[] erasure(String stream) {
        if (!kind(stream).equals("member")) {
            return new Component[0];
        }
        RouterLink link = ErasureNavigation.link(new MemberId(stream), getTranslation("erasure.title"));
        link.addClassNames("button-link", "button-link-small");
        return new Component[] {link};
    }

    /** The id says of what kind the stream is. */
    private static String kind(String stream) {
        return stream.substring(0, Math.max(0, stream.indexOf('-')));
    }
}
