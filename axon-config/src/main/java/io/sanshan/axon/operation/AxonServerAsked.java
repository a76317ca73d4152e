package io.sanshan.axon.operation;

import io.axoniq.axonserver.connector.impl.Headers;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.MetadataUtils;
import io.sanshan.application.audit.FaultTypes;
import io.sanshan.application.operation.StartRefused;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;

/**
 * Asks a server for itself why nothing comes back from it. What it refuses, the connector keeps to itself: it goes on trying, and who
 * waits for it hears that the server is away.
 */
final class AxonServerAsked {

    private static final int SECONDS = 5;

    private final AxonServerConfiguration settings;

    AxonServerAsked(AxonServerConfiguration settings) {
        this.settings = settings;
    }

    /**
     * What the servers say of themselves, where that says more than that they are away.
     *
     * @throws StartRefused where the operator has to change something
     */
    Optional<String> obstacle() {
        return settings.routingServers().stream()
                .map(this::obstacle)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> obstacle(NodeInfo server) {
        String there = "Axon Server at " + server.getHostName() + ':' + server.getGrpcPort();
        Status answer = ask(server);
        return switch (answer.getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                throw new StartRefused(
                        there
                                + " refuses the token: SANSHAN_AXON_SERVER_TOKEN must hold one that may read and write its context.");
            case UNAVAILABLE -> {
                if (isOfTls(answer)) {
                    throw new StartRefused("No TLS connection comes about with " + there
                            + ": SANSHAN_AXON_SERVER_TLS must say whether it takes TLS, and SANSHAN_AXON_SERVER_CERTIFICATE"
                            + " name the certificate that vouches for it.");
                }
                // So does a server that is only starting. One that is not there refuses the connection: that has a
                // cause.
                yield answer.getCause() == null && !settings.isSslEnabled()
                        ? Optional.of("it ends the connection at once, as it would if it takes TLS only and"
                                + " SANSHAN_AXON_SERVER_TLS is not true")
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean isOfTls(Status answer) {
        return answer.getCause() != null
                && FaultTypes.causes(answer.getCause()).anyMatch(SSLException.class::isInstance);
    }

    private Status ask(NodeInfo server) {
        Metadata headers = new Metadata();
        headers.put(Headers.CONTEXT, settings.getContext());
        if (settings.getToken() != null) {
            headers.put(Headers.ACCESS_TOKEN, settings.getToken());
        }
        ManagedChannel channel = Grpc.newChannelBuilderForAddress(
                        server.getHostName(), server.getGrpcPort(), credentials())
                .build();
        try {
            PlatformServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId(settings.getClientId())
                            .setComponentName(settings.getComponentName())
                            .build());
            return Status.OK;
        } catch (StatusRuntimeException other) {
            return other.getStatus();
        } finally {
            channel.shutdownNow();
        }
    }

    private ChannelCredentials credentials() {
        if (!settings.isSslEnabled()) {
            return InsecureChannelCredentials.create();
        }
        TlsChannelCredentials.Builder tls = TlsChannelCredentials.newBuilder();
        try {
            return (settings.getCertFile() == null ? tls : tls.trustManager(new File(settings.getCertFile()))).build();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the certificate of Axon Server cannot be read", unreadable);
        }
    }
}
