package io.sanshan.axon.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what is new every minute: what a person with access to the database could change unseen is younger than that. */
@Component
final class ChainRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ChainRounds.class);

    private final ChainKeeper keeper;

    ChainRounds(ChainKeeper keeper) {
        this.keeper = keeper;
    }

    @Scheduled(initialDelayString = "${sanshan.chain.every:PT1M}", fixedDelayString = "${sanshan.chain.every:PT1M}")
    void seal() {
        try {
            keeper.seal();
        } catch (RuntimeException fault) {
            // By its type alone: messages of a database hold values of rows.
            LOG.warn(
                    "The log's chain is sealed at the next round, since {}",
                    fault.getClass().getName());
        }
    }
}
