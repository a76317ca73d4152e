package io.sanshan.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.ui.kit.Notices;
import org.springframework.stereotype.Component;

/** Failures while a screen is open: a notice with the incident's number, and the screen stays as it is. */
@Component
class Unexpected implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient StoreOutage outage;

    Unexpected(StoreOutage outage) {
        this.outage = outage;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Handler(outage)));
    }

    private static final class Handler extends DefaultErrorHandler {

        private static final long serialVersionUID = 1L;

        private final transient StoreOutage outage;

        private Handler(StoreOutage outage) {
            this.outage = outage;
        }

        @Override
        public void error(ErrorEvent event) {
            Throwable failure = event.getThrowable();
            UI ui = UI.getCurrent();
            if (failure instanceof NotAllowed) {
                if (ui != null) {
                    Notices.problem(ui.getTranslation("error.notAllowed"));
                }
                return;
            }
            if (outage.explains(failure)) {
                if (ui != null) {
                    Notices.problem(ui.getTranslation("error.outage.hint"));
                }
                return;
            }
            String incident = Incident.log(failure);
            if (ui != null) {
                Notices.problem(ui.getTranslation("error.unexpected.notice", incident));
            }
        }
    }
}
