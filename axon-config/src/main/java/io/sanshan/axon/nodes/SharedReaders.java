package io.sanshan.axon.nodes;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shares the readers of the log evenly between the nodes. A reader takes what is free by itself, and gives nothing back: so a
 * node that joined would find everything taken. Who has more than an even share lets go of the rest, and those who have less are
 * there first, since a reader does not take at once what it let go of.
 */
@Component
@SeveralNodes
final class SharedReaders implements DisposableBean {

    private static final Logger logger = LoggerFactory.getLogger(SharedReaders.class);

    private final NodesSeen nodes;
    private final EventProcessingConfiguration processing;
    private final JdbcClient database;

    SharedReaders(NodesSeen nodes, EventProcessingConfiguration processing, DataSource readModels) {
        this.nodes = nodes;
        this.processing = processing;
        this.database = JdbcClient.create(readModels);
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.nodes:PT2S}")
    void share() {
        try {
            nodes.greet();
            Set<String> alive = nodes.alive();
            if (alive.size() > 1) {
                nodes.forget();
                Share.tooMany(parts(), nodes.self(), alive.size()).forEach(this::letGo);
            }
        } catch (RuntimeException fault) {
            // By its type alone: messages of a database hold values of rows. The next round does it all again.
            logger.warn(
                    "readers are shared at the next round, since {}",
                    fault.getClass().getName());
        }
    }

    private List<Share.Part> parts() {
        return database
                .sql("select processor_name, segment, owner from token_entry")
                .query((row, number) ->
                        new Share.Part(row.getString("processor_name"), row.getInt("segment"), row.getString("owner")))
                .list()
                .stream()
                .filter(part -> processing.eventProcessors().containsKey(part.reader()))
                .toList();
    }

    private void letGo(Share.Part part) {
        processing
                .eventProcessor(part.reader(), StreamingEventProcessor.class)
                .filter(StreamingEventProcessor::isRunning)
                .ifPresent(reader -> {
                    logger.info("lets go of {}, part {}, for another node", part.reader(), part.segment());
                    reader.releaseSegment(part.segment());
                });
    }

    @Override
    public void destroy() {
        try {
            nodes.leave();
        } catch (RuntimeException away) {
            // The others notice by themselves, some seconds later.
            logger.debug("could not say that it goes: {}", away.getClass().getName());
        }
    }
}
