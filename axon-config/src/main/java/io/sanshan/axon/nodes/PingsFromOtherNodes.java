package io.sanshan.axon.nodes;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the open screens of this node what other nodes projected. A position that has moved was committed together with the rows
 * of its read model, so a look at the positions is enough: one small query for all screens, and none while there is no screen.
 */
@Component
@SeveralNodes
final class PingsFromOtherNodes {

    private static final Logger logger = LoggerFactory.getLogger(PingsFromOtherNodes.class);

    private final ScreensToTell screens;
    private final JdbcClient database;
    private Map<String, Integer> seen = Map.of();

    PingsFromOtherNodes(ScreensToTell screens, DataSource readModels) {
        this.screens = screens;
        this.database = JdbcClient.create(readModels);
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.screens:PT0.25S}")
    void look() {
        Set<String> watched = screens.watched();
        if (watched.isEmpty()) {
            seen = Map.of();
            return;
        }
        try {
            Map<String, Integer> before = seen;
            seen = positions();
            // Who is watched for the first time was read when the screen came, a moment ago or later than that.
            seen.forEach((group, position) -> {
                if (watched.contains(group) && !position.equals(before.get(group))) {
                    screens.tell(group);
                }
            });
        } catch (RuntimeException fault) {
            logger.debug(
                    "positions are looked at again soon: {}", fault.getClass().getName());
        }
    }

    private Map<String, Integer> positions() {
        return database
                .sql("select processor_name, token from token_entry order by processor_name, segment")
                .query((row, number) ->
                        Map.entry(row.getString("processor_name"), Arrays.hashCode(row.getBytes("token"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> 31 * one + other));
    }
}
