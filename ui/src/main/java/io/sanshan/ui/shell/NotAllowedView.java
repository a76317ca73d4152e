package io.sanshan.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.ui.kit.Titles;
import jakarta.servlet.http.HttpServletResponse;

/** A door said no. The screen answers as if the thing did not exist. */
@AnonymousAllowed
class NotAllowedView extends Trouble implements HasErrorParameter<NotAllowed>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        show(getTranslation("error.notFound"), getTranslation("error.notFound.hint"));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("error.notFound");
    }
}
