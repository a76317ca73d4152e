package io.sanshan.ui.shell;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.sanshan.ui.kit.Titles;
import jakarta.servlet.http.HttpServletResponse;

/** Something broke while a page was opened. The number on the page stands in the log, too. */
@AnonymousAllowed
class UnexpectedView extends Trouble implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StoreOutage outage;
    private String title = "error.unexpected";

    UnexpectedView(StoreOutage outage) {
        this.outage = outage;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (outage.explains(parameter.getException())) {
            title = "error.outage";
            show(getTranslation("error.outage"), getTranslation("error.outage.hint"));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        String incident = Incident.log(parameter.getException());
        show(
                getTranslation("error.unexpected"),
                getTranslation("error.unexpected.hint"),
                new Paragraph(new Code(getTranslation("error.incident", incident))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title);
    }
}
