package io.sanshan.ui.shell.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sessions of this node. Made with the web server, before there is anything else of the application. */
@Component
class OpenSessions implements HttpSessionListener {

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        sessions.add(created.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        sessions.remove(ended.getSession());
    }

    Collection<HttpSession> all() {
        return sessions;
    }
}
