package io.sanshan.axon.nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which parts of the log's readers a node gives up when it has more than its share. */
final class Share {

    private Share() {}

    /** A part of a reader of the log, and which node has it; null when nobody does. */
    record Part(String reader, int segment, @Nullable String owner) {}

    /**
     * What this node gives up: as many as it has above an even share, rounded up. First those of readers that it has several
     * parts of, since two nodes get further with them than one.
     */
    static List<Part> tooMany(List<Part> parts, String self, int nodes) {
        int fair = (parts.size() + nodes - 1) / Math.max(1, nodes);
        List<Part> mine = new ArrayList<>(
                parts.stream().filter(part -> self.equals(part.owner())).toList());
        List<Part> given = new ArrayList<>();
        while (mine.size() > fair) {
            Map<String, Integer> ofReader = new HashMap<>();
            mine.forEach(part -> ofReader.merge(part.reader(), 1, Integer::sum));
            Part next = mine.stream()
                    .max(Comparator.<Part>comparingInt(part -> Objects.requireNonNull(ofReader.get(part.reader())))
                            .thenComparing(Part::reader)
                            .thenComparing(Part::segment))
                    .orElseThrow();
            mine.remove(next);
            given.add(next);
        }
        return given;
    }
}
