package io.sanshan.ui.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which says in the reader's language what was wrong, or how long to wait. */
final class LoginRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(request.getContextPath()
                + (refused instanceof TooManyTries tooMany
                        ? "/login?wait=" + tooMany.untilNext().toSeconds()
                        : "/login?error"));
    }
}
