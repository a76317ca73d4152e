package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.snapshot.ClosedXStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensOfSeveralNodesTest {

    /** Both have looked for the name and found none; the other one is faster to give it. */
    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void nodesThatStartSideBySideAgreeOnTheNameOfTheStore(Vendor vendor) {
        try (TestDatabase database = TestDatabase.open(vendor)) {
            TokenStore other = new TokensOfSeveralNodes(settings(database, "other"));
            TokenStore slower = new TokensOfSeveralNodes(settings(database, "slower")) {
                @Override
                protected TrackingToken insertTokenEntry(
                        Connection connection, TrackingToken token, String processor, int segment) throws SQLException {
                    assertThat(other.retrieveStorageIdentifier()).isPresent();
                    return super.insertTokenEntry(connection, token, processor, segment);
                }
            };
            Optional<String> name = slower.retrieveStorageIdentifier();
            assertThat(name).isPresent().isEqualTo(other.retrieveStorageIdentifier());
        }
    }

    private static JdbcTokenStore.Builder settings(TestDatabase database, String node) {
        return TokenStores.settings(
                database.pool(), new Serializers().serializer(ClosedXStream.create(), type -> null), node);
    }
}
