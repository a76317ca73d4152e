package io.sanshan.axon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.ids.StoreId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events are a contract with all logs ever written. A golden file says how each looks; a changed shape fails here and needs a
 * new revision with an upcaster. {@code -Dgolden.write=true} writes the files that are missing, never one that exists.
 */
class EventContractTest {

    private final JsonMapper mapper = mapper(FixedKeys.sealer());

    static JsonMapper mapper(Sealer sealer) {
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.configure(builder, sealer);
        return builder.build();
    }

    static List<Class<?>> events() {
        return EventTypes.events();
    }

    static Stream<Class<?>> messages() {
        return Stream.concat(EventTypes.events().stream(), EventTypes.commands().stream());
    }

    @Test
    void findsTheEvents() {
        assertThat(events()).hasSizeGreaterThan(40);
        assertThat(EventTypes.commands()).hasSizeGreaterThan(40);
    }

    @Test
    void noTwoMessagesShareAName() {
        assertThat(messages().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void looksLikeItsGoldenFileAndIsReadBackFromIt(Class<?> type) throws IOException {
        Path file = GoldenFiles.of(type);
        if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
            Files.createDirectories(GoldenFiles.FOLDER);
            Files.writeString(
                    file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.variants(type)) + '\n');
        }
        assertThat(file).as("a new event needs a golden file").exists();

        JsonNode golden = mapper.readTree(Files.readString(file, StandardCharsets.UTF_8));
        assertContract(mapper, type, Samples.filled(type), golden);
    }

    @Test
    void everyGoldenFileBelongsToAnEventAsItIsNow() throws IOException {
        List<Path> expected = events().stream().map(GoldenFiles::of).toList();
        try (Stream<Path> files = Files.list(GoldenFiles.FOLDER)) {
            // An earlier revision stays as a file, and EarlierShapesTest reads it.
            assertThat(files.filter(file -> !earlier().contains(file))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsBackWhatItWritesForEveryKindAndEveryNull(Class<?> type) {
        for (Object sample : Samples.variants(type)) {
            assertThat((Object) mapper.readValue(mapper.writeValueAsBytes(sample), type))
                    .isEqualTo(sample);
            JsonNode tree = mapper.readTree(mapper.writeValueAsBytes(sample));
            assertThat((Object) mapper.readerFor(type).readValue(tree)).isEqualTo(sample);
        }
    }

    /** The fixtures that break the guard: an event that grew, and one whose component changed its form. */
    @Test
    void noticesAChangedShape() throws IOException {
        record StoreClosed(StoreId store, @Nullable String reason) {}
        record StoreOpened(StoreId store, String name, String region, ZoneId zone, String mode) {}

        assertBroken(StoreClosed.class, new StoreClosed(StoreId.named("store"), null));
        assertBroken(
                StoreOpened.class,
                new StoreOpened(
                        StoreId.named("store"), "a name 值", "a region 值", ZoneId.of("Asia/Shanghai"), "direct"));
    }

    private void assertBroken(Class<?> changed, Object sample) throws IOException {
        JsonNode golden =
                mapper.readTree(Files.readString(GoldenFiles.FOLDER.resolve(changed.getSimpleName() + ".1.json")));
        assertThatThrownBy(() -> assertContract(mapper, changed, sample, golden))
                .isInstanceOf(AssertionError.class);
    }

    /**
     * The golden file holds all kinds and nulls there were when it was written. Each is still read and written alike; a new kind
     * or constant may join, since no log holds it yet.
     */
    private static void assertContract(JsonMapper mapper, Class<?> type, Object sample, JsonNode golden) {
        assertThat(golden.size()).isGreaterThan(1);
        assertThat(mapper.readTree(mapper.writeValueAsString(sample))).isEqualTo(golden.get(0));
        assertThat((Object) mapper.readerFor(type).readValue(golden.get(0))).isEqualTo(sample);
        for (JsonNode one : golden) {
            Object event = mapper.readerFor(type).readValue(one);
            assertThat(mapper.readTree(mapper.writeValueAsString(event))).isEqualTo(one);
        }
    }

    private static Set<Path> earlier() {
        return events().stream()
                .flatMap(type ->
                        IntStream.range(1, GoldenFiles.revision(type)).mapToObj(before -> GoldenFiles.of(type, before)))
                .collect(Collectors.toSet());
    }
}
