package io.sanshan.axon.nodes;

import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The nodes that are alive. Each says so itself every other second, in the database that they share and by its clock, so that
 * clocks of machines need not agree.
 */
@Component
@SeveralNodes
final class NodesSeen {

    /** As long as the claim of a reader lasts that says nothing any more. */
    static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final String self;

    NodesSeen(DataSource readModels, @Value("${sanshan.node}") String self) {
        this.database = JdbcClient.create(readModels);
        this.self = self;
    }

    String self() {
        return self;
    }

    /** Says that this node is alive. */
    void greet() {
        int known = database.sql("update node_seen set seen_at = current_timestamp(6) where node = ?")
                .param(self)
                .update();
        if (known == 0) {
            database.sql("insert into node_seen (node, seen_at) values (?, current_timestamp(6))")
                    .param(self)
                    .update();
        }
    }

    /** Says that this node goes, so that the others need not wait until it is forgotten. */
    void leave() {
        database.sql("delete from node_seen where node = ?").param(self).update();
    }

    /** Who was seen lately. */
    Set<String> alive() {
        return database.sql("select node from node_seen where seen_at > current_timestamp(6) - interval " + seconds())
                .query(String.class)
                .set();
    }

    /** Takes those away who were not seen for long: nodes have a new name at each start. */
    void forget() {
        database.sql("delete from node_seen where seen_at <= current_timestamp(6) - interval " + seconds())
                .update();
    }

    /** Both databases understand it so. */
    private static String seconds() {
        return "'" + FORGOTTEN_AFTER.toSeconds() + "' second";
    }
}
