package io.sanshan.ui.shell.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page of the staff's screens may load and run. Scripts that stand in the page itself carry a number that is new for each answer:
 * a script that somebody brings into a page does not know it and is not run.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Content-Security-Policy";
    private static final int BYTES = 18;
    private static final SecureRandom random = new SecureRandom();

    /** For everything that is no page of its own. */
    static final String WITHOUT_A_PAGE = policy("");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PagePolicy::number);
    }

    private static void number(IndexHtmlResponse page) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String number = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script:not([src])").attr("nonce", number);
        page.getVaadinResponse().setHeader(HEADER, policy(" 'nonce-" + number + "'"));
    }

    /** Flow makes functions from text and styles from script, hence the two unsafe words; nothing comes from elsewhere. */
    private static String policy(String scripts) {
        return "default-src 'self'; script-src 'self'" + scripts + " 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                + "frame-ancestors 'none'";
    }
}
