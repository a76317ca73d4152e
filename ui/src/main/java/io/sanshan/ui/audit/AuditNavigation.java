package io.sanshan.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import io.sanshan.application.audit.Moment;
import java.util.Map;

/** The ways between the screens of audit. The moment that is looked at stands in the address, so that it can be sent on. */
public final class AuditNavigation {

    static final String STREAM = "stream";
    static final String AT = "at";
    static final String BY = "by";

    private AuditNavigation() {}

    /** Goes to a stream, named by the id of its member, coupon, campaign, store or guide. */
    public static void open(String stream) {
        UI.getCurrent().navigate(StreamView.class, new RouteParam(STREAM, stream));
    }

    /** Goes to a stream at a moment. */
    public static void open(String stream, Moment moment) {
        UI.getCurrent()
                .navigate(
                        StreamView.class,
                        new RouteParameters(STREAM, stream),
                        QueryParameters.simple(Map.of(
                                AT, moment.at().toString(), BY, moment.kind().name())));
    }
}
