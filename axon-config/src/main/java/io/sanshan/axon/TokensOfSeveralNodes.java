package io.sanshan.axon;

import java.util.Optional;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Tokens that several nodes share. Whoever asks first gives the store its name, and two that ask at the same moment both would: with
 * Axon Server, which is told that name, the slower of two nodes that start side by side on empty tables did not start.
 */
class TokensOfSeveralNodes extends JdbcTokenStore {

    TokensOfSeveralNodes(Builder builder) {
        super(builder);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() throws UnableToRetrieveIdentifierException {
        try {
            return super.retrieveStorageIdentifier();
        } catch (UnableToRetrieveIdentifierException anotherNodeGaveIt) {
            // It is there now, or something else is wrong and fails again.
            return super.retrieveStorageIdentifier();
        }
    }
}
