package io.sanshan.axon.operation;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Waits for Axon Server until its log answers: it takes connections before it does. */
public final class AxonServerAtStart {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private AxonServerAtStart() {}

    public static void await(AxonServerConnectionManager connections, AxonServerConfiguration settings) {
        AxonServerAsked servers = new AxonServerAsked(settings);
        Patience.untilReached(
                "Axon Server at " + settings.getServers() + " (SANSHAN_AXON_SERVER)",
                () -> obstacle(connections).map(said -> servers.obstacle().orElse(said)));
    }

    private static Optional<String> obstacle(AxonServerConnectionManager connections) {
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
                return Optional.of(answer.getStatus().getCode().name());
            }
            return Optional.of(
                    String.valueOf(cause == null ? failure : cause.getClass().getSimpleName()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Axon Server");
        }
    }
}
