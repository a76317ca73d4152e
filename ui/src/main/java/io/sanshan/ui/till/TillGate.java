package io.sanshan.ui.till;

import io.sanshan.application.till.TillKey;
import io.sanshan.ui.shell.Incident;
import io.sanshan.ui.shell.StoreOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows a key that is good, as often as it may ask, with a body that is not too large. */
final class TillGate extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    /** Longer than any key: what is longer need not be hashed to be known as wrong. */
    private static final int LONGEST_KEY = 200;

    private final TillKeys keys;
    private final TillLimits limits;
    private final TillProblems problems;
    private final StoreOutage outage;
    private final List<String> open;

    TillGate(TillKeys keys, TillLimits limits, TillProblems problems, StoreOutage outage, List<String> open) {
        this.keys = keys;
        this.limits = limits;
        this.problems = problems;
        this.outage = outage;
        this.open = open;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest read;
        try {
            TillLogin login = keys.require(key(request), request.getRemoteAddr());
            limits.requestOf(login.caller().device());
            read = ReadBody.of(request);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(login, "", List.of()));
            SecurityContextHolder.setContext(context);
        } catch (TillProblem problem) {
            problems.write(problem, null, request.getLocale(), response);
            return;
        } catch (RuntimeException failure) {
            boolean passes = outage.explains(failure);
            problems.write(
                    TillProblem.of(passes ? TillCode.OUTAGE : TillCode.INTERNAL),
                    passes ? null : Incident.log(failure),
                    request.getLocale(),
                    response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(read, response);
    }

    private static TillKey key(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null
                || header.length() > LONGEST_KEY
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw TillProblem.of(TillCode.KEY_NOT_GOOD);
        }
        return new TillKey(header.substring(BEARER.length()).strip());
    }
}
