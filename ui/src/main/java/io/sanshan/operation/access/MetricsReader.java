package io.sanshan.operation.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may read the metrics: whoever has the token, and where none is set, this machine alone. */
@Component
final class MetricsReader {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final String BEARER = "Bearer ";

    private final @Nullable String token;

    MetricsReader(@Value("${sanshan.metrics-token:#{null}}") @Nullable String token) {
        this.token = token;
    }

    /** Whether this request may read them. */
    boolean isOne(HttpServletRequest request) {
        return token == null ? isOfThisMachine(request) : holds(request.getHeader("Authorization"), token);
    }

    /** A proxy on this machine says for whom it asks. */
    private static boolean isOfThisMachine(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static boolean holds(@Nullable String header, String token) {
        return header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
