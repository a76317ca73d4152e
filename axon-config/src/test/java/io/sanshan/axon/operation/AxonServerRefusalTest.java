package io.sanshan.axon.operation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.util.Objects;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server of the same protocol, which lets in who has its token. */
class AxonServerRefusalTest {

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
    void findsNoneWhereTheTokenIsGood() {
        settings.setToken("ours");
        assertThat(new AxonServerRefusal(settings).found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"PERMISSION_DENIED", "UNAUTHENTICATED"})
    void namesTheVariableOfARefusedToken(Status.Code code) {
        refused = code.toStatus();
        settings.setToken("theirs");
        assertThat(new AxonServerRefusal(settings).found())
                .hasValue(
                        "Axon Server at 127.0.0.1:" + server.getPort()
                                + " refuses the token: SANSHAN_AXON_SERVER_TOKEN must hold one that may read and write its context.");
    }

    @Test
    void tellsAMissingTokenFromAServerThatIsAway() {
        assertThat(new AxonServerRefusal(settings).found()).isPresent();
        server.shutdownNow();
        assertThat(new AxonServerRefusal(settings).found()).isEmpty();
    }

    @Test
    void tellsAServerThatTakesNoTls() {
        settings.setToken("ours");
        settings.setSslEnabled(true);
        assertThat(new AxonServerRefusal(settings).found())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("SANSHAN_AXON_SERVER_TLS "));
    }
}
