package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.audit.Difference;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.StreamEntries;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.member.erasure.ErasureNavigation;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One stream of the log: its card and its aggregate's state at two moments, what lies between, and every event. */
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
        show(stream, events, Asked.in(event.getLocation(), events));
    }

    private void show(String stream, List<RecordedEvent> events, Asked asked) {
        heading(getTranslation("audit.kind." + kind(stream)));
        beside(new CodeText(stream, stream));
        Panel compare = new Panel(getTranslation("audit.compare"), new MomentForm(stream, events, asked));
        Difference difference = auditing.audit()
                .difference(auditing.caller(), stream, asked.moment(), asked.later())
                .orElseThrow(NotFoundException::new);
        StreamEntries between = StreamEntries.of(difference.between());
        Names names = auditing.names(
                between.part(new Slice.Range(0, TimelineList.PART)).rows(), difference);
        compare.add(difference
                .card()
                .<Component>map(card -> new ThenAndNowTable(card, asked, names))
                .orElseGet(() -> new Paragraph(getTranslation("audit.noCard"))));
        Panel state = new Panel(getTranslation("audit.state"));
        Paragraph hint = new Paragraph(getTranslation("audit.state.hint"));
        hint.addClassName("secondary");
        state.add(hint);
        difference.state().ifPresent(found -> state.add(new ThenAndNowTable(found, asked, names)));
        Panel changes =
                new Panel(getTranslation("audit.between", difference.between().size()), list(between));
        Panel log = new Panel(getTranslation("audit.events", events.size()), list(StreamEntries.of(events)));
        log.actions(new ExportLinks(stream, auditing));
        actions(erasure(stream));
        replace(compare, state);
        across(stream, asked, difference).forEach(this::add);
        add(changes, log);
    }

    private List<Component> across(String stream, Asked asked, Difference difference) {
        AcrossStreams across = new AcrossStreams(auditing, asked);
        return switch (kind(stream)) {
            case "store" -> across.ofStore(new StoreId(stream), difference);
            case "campaign" -> across.ofCampaign(new CampaignId(stream), difference);
            default -> List.of();
        };
    }

    private TimelineList list(StreamEntries entries) {
        return new TimelineList(
                entries::part,
                part -> auditing.names(part, null),
                entry -> AuditNavigation.whyLink(entry.stream(), entry.eventId()));
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
