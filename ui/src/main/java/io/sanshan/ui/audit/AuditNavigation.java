package io.sanshan.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.audit.Moment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways between the screens of audit. The moment that is looked at stands in the address, so that it can be sent on. */
public final class AuditNavigation {

    static final String STREAM = "stream";
    static final String AT = "at";
    static final String BY = "by";
    static final String UNTIL = "until";
    static final String EVENT = "event";

    private AuditNavigation() {}

    /** Goes to a stream, named by the id of its member, coupon, campaign, store or guide. */
    public static void open(String stream) {
        UI.getCurrent().navigate(StreamView.class, new RouteParam(STREAM, stream));
    }

    static RouterLink streamLink(String stream, String text) {
        return new RouterLink(text, StreamView.class, new RouteParameters(STREAM, stream));
    }

    static RouterLink streamLink(String stream, String text, Moment moment) {
        RouterLink link = streamLink(stream, text);
        link.setQueryParameters(QueryParameters.simple(
                Map.of(AT, moment.at().toString(), BY, moment.kind().name())));
        return link;
    }

    /** Leads to who did what and why. */
    static RouterLink whyLink(String stream, String eventId) {
        RouterLink link =
                new RouterLink(I18NProvider.translate("why.link"), WhyView.class, new RouteParameters(STREAM, stream));
        link.setQueryParameters(QueryParameters.simple(Map.of(EVENT, eventId)));
        return link;
    }

    /** Goes to a stream at a moment beside now. */
    public static void open(String stream, Moment moment) {
        open(stream, moment, null);
    }

    /** Goes to a stream at a moment beside a later one; null is now. */
    static void open(String stream, Moment moment, @Nullable Instant later) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(AT, moment.at().toString());
        parameters.put(BY, moment.kind().name());
        if (later != null) {
            parameters.put(UNTIL, later.toString());
        }
        UI.getCurrent()
                .navigate(StreamView.class, new RouteParameters(STREAM, stream), QueryParameters.simple(parameters));
    }
}
