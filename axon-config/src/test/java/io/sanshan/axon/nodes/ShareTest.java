package io.sanshan.axon.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.axon.nodes.Share.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nodes come to even shares, whoever takes what is let go of, and then rest. */
class ShareTest {

    private static List<Part> parts(@Nullable String owner) {
        List<Part> parts = new ArrayList<>();
        for (int reader = 0; reader < 9; reader++) {
            parts.add(new Part("reader-" + reader, 0, owner));
        }
        parts.add(new Part("reader-0", 1, owner));
        return parts;
    }

    @Test
    void keepsEverythingWhenAlone() {
        assertThat(Share.tooMany(parts("a"), "a", 1)).isEmpty();
    }

    @Test
    void letsGoOfHalfForASecondNodeAndSplitsWhatHasSeveralParts() {
        List<Part> given = Share.tooMany(parts("a"), "a", 2);
        assertThat(given).hasSize(5).first().isEqualTo(new Part("reader-0", 1, "a"));
        assertThat(given).extracting(Part::reader).doesNotHaveDuplicates();
    }

    @Test
    void letsGoOfNothingThatItDoesNotHave() {
        assertThat(Share.tooMany(parts("b"), "a", 2)).isEmpty();
        assertThat(Share.tooMany(parts(null), "a", 2)).isEmpty();
    }

    @Test
    void comesToRestWithEvenSharesAsNodesJoinAndLeave() {
        Random chance = new Random(4);
        for (int nodes = 1; nodes <= 7; nodes++) {
            Map<Part, String> owners = new HashMap<>();
            parts(null).forEach(part -> owners.put(part, "node-0"));
            int rounds = 0;
            while (round(owners, nodes, chance)) {
                assertThat(++rounds).as("rounds with %d nodes", nodes).isLessThan(200);
            }
            int fair = (owners.size() + nodes - 1) / nodes;
            Map<String, Integer> shares = new HashMap<>();
            owners.values().forEach(owner -> shares.merge(owner, 1, Integer::sum));
            assertThat(shares.values()).allMatch(share -> share <= fair);
        }
    }

    /** Who lets go does not take at once; any other node may, also one that has enough. Whether anything moved. */
    private static boolean round(Map<Part, String> owners, int nodes, Random chance) {
        boolean moved = false;
        for (int node = 0; node < nodes; node++) {
            String self = "node-" + node;
            List<Part> now = owners.entrySet().stream()
                    .map(part -> new Part(part.getKey().reader(), part.getKey().segment(), part.getValue()))
                    .toList();
            for (Part given : Share.tooMany(now, self, nodes)) {
                owners.put(
                        new Part(given.reader(), given.segment(), null),
                        "node-" + (node + 1 + chance.nextInt(nodes - 1)) % nodes);
                moved = true;
            }
        }
        return moved;
    }
}
