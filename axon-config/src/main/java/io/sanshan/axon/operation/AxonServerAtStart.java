package io.sanshan.axon.operation;

import io.grpc.StatusRuntimeException;
import io.sanshan.application.operation.StartRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Waits for Axon Server until its log answers: it takes connections before it does. */
public final class AxonServerAtStart {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private AxonServerAtStart() {}

    /** @param servers where it was said to be */
    public static void await(AxonServerConnectionManager connections, String servers) {
        Patience.untilReached(
                "Axon Server at " + servers + " (SANSHAN_AXON_SERVER)", () -> obstacle(connections, servers));
    }

    private static Optional<String> obstacle(AxonServerConnectionManager connections, String servers) {
        try {
            connections
                    .getConnection()
                    .eventChannel()
                    .getLastToken()
                    .get(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException silent) {
            return Optional.of("it does not answer");
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof StatusRuntimeException answer) {
                return switch (answer.getStatus().getCode()) {
                    case UNAUTHENTICATED, PERMISSION_DENIED ->
                        throw new StartRefused("Axon Server at " + servers
                                + " refuses the token: SANSHAN_AXON_SERVER_TOKEN must hold one that may read and write"
                                + " its context.");
                    default -> Optional.of(answer.getStatus().getCode().name());
                };
            }
            return Optional.of(
                    String.valueOf(cause == null ? failure : cause.getClass().getSimpleName()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Axon Server");
        }
    }
}
