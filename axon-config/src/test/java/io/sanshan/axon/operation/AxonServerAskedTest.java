package io.sanshan.axon.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.sanshan.application.operation.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server of the same protocol, which lets in who has its token. */
class AxonServerAskedTest {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

    private Status refused = Status.PERMISSION_DENIED;
    private final Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new PlatformServiceGrpc.PlatformServiceImplBase() {
                @Override
                public void getPlatformServer(ClientIdentification who, StreamObserver<PlatformInfo> answer) {
                    answer.onNext(PlatformInfo.getDefaultInstance());
                    answer.onCompleted();
                }
            })
            .intercept(new ServerInterceptor() {
                @Override
                public <A, B> ServerCall.Listener<A> interceptCall(
                        ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
                    if (!Objects.equals(headers.get(TOKEN), "ours")) {
                        call.close(refused, new Metadata());
                        return new ServerCall.Listener<>() {};
                    }
                    return next.startCall(call, headers);
                }
            })
            .build();

    private final AxonServerConfiguration settings = new AxonServerConfiguration();

    @BeforeEach
    void start() throws IOException {
        server.start();
        settings.setServers("127.0.0.1:" + server.getPort());
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void findsNothingWhereTheTokenIsGood() {
        settings.setToken("ours");
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"PERMISSION_DENIED", "UNAUTHENTICATED"})
    void namesTheVariableOfARefusedToken(Status.Code code) {
        refused = code.toStatus();
        settings.setToken("theirs");
        assertThatThrownBy(this::asked)
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "Axon Server at 127.0.0.1:" + server.getPort()
                                + " refuses the token: SANSHAN_AXON_SERVER_TOKEN must hold one that may read and write its context.");
    }

    @Test
    void tellsAMissingTokenFromAServerThatIsAway() {
        assertThatThrownBy(this::asked).isInstanceOf(StartRefused.class);
        server.shutdownNow();
        assertThat(asked()).isEmpty();
    }

    @Test
    void tellsAServerThatTakesNoTls() {
        settings.setToken("ours");
        settings.setSslEnabled(true);
        assertThatThrownBy(this::asked)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SANSHAN_AXON_SERVER_TLS ");
    }

    @Test
    void asksForTlsWhereTheServerHangsUp() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            settings.setServers("127.0.0.1:" + rude.getLocalPort());
            Thread.ofPlatform().daemon().start(() -> hangUp(rude));
            assertThat(asked()).hasValueSatisfying(said -> assertThat(said).contains("SANSHAN_AXON_SERVER_TLS"));
        }
    }

    private static void hangUp(ServerSocket rude) {
        try {
            while (true) {
                try (Socket guest = rude.accept()) {
                    assertThat(guest.getInputStream().read()).isPositive();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private Optional<String> asked() {
        return new AxonServerAsked(settings).obstacle();
    }
}
