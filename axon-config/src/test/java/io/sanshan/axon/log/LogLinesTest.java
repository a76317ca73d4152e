package io.sanshan.axon.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.audit.LogFileProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinesTest {

    private final LogLines lines = new LogLines();

    static List<byte[]> payloads() {
        return List.of(
                bytes("{}"),
                bytes("{\"a\": 1.50, \"b\" :[1,2 ], \"c\":\"\\u00e9\\/é\", \"d\":{\"e\":null}}"),
                bytes("{\"a\":1}\n{\"b\":2}"),
                bytes("[1]"),
                bytes("no JSON"),
                new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'},
                new byte[0]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void keepsEveryByteOfAPayloadOnOneLine(byte[] payload) {
        StoredEvent event = Events.event(4, payload);
        byte[] line = lines.write(event);
        assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\n");
        StoredEvent read = lines.read(line, 1);
        assertThat(read.payload()).isEqualTo(payload);
        assertThat(EventHash.of(read)).isEqualTo(EventHash.of(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"eventId\":\"a\",\"stream\":\"b\",\"sequence\":0,\"recordedAt\":\"2026\",\"type\":\"c\","
                        + "\"metaData\":{},\"payload\":{}}",
                "{\"eventId\":\"a\",\"stream\":\"b\",\"sequence\":0,\"recordedAt\":\"2026-11-21T08:00:00Z\","
                        + "\"type\":\"c\",\"metaData\":{\"a\":1},\"payload\":{}}",
                "{\"eventId\":\"a\",\"stream\":\"b\",\"recordedAt\":\"2026-11-21T08:00:00Z\",\"type\":\"c\","
                        + "\"metaData\":{},\"payload\":{}}"
            })
    void refusesALineThatIsNoEventAndNamesIt(String line) {
        assertThatThrownBy(() -> lines.read(bytes(line), 17))
                .isInstanceOf(LogFileProblem.class)
                .hasMessage("line 17 of the file is not an event");
    }
}
