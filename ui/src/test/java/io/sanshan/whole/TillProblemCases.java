package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.ui.till.TrialWrites;
import io.sanshan.whole.TillBrowser.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are not as they should be, and what they are told. */
abstract class TillProblemCases extends TillCases {

    TillProblemCases(Trial trial) {
        super(trial);
    }

    static Stream<Arguments> troubles() {
        String good = "{\"name\":\"a\",\"quantity\":1}";
        String lines = "[" + "\"x\",".repeat(500) + "\"x\"]";
        return Stream.of(
                Arguments.of("{\"name\":", 400, "MALFORMED_JSON", null),
                Arguments.of("", 400, "MALFORMED_JSON", null),
                Arguments.of(good + "x", 400, "MALFORMED_JSON", null),
                Arguments.of("{\"name\":\"a\",\"name\":\"b\",\"quantity\":1}", 400, "MALFORMED_JSON", null),
                Arguments.of("{\"name\":\"a\",\"quantity\":1,\"more\":2}", 400, "UNKNOWN_FIELD", "more"),
                Arguments.of("{\"name\":\"a\",\"quantity\":\"1\"}", 400, "WRONG_TYPE", "quantity"),
                Arguments.of("{\"name\":\"a\",\"quantity\":1.5}", 400, "WRONG_TYPE", "quantity"),
                Arguments.of("{\"name\":1,\"quantity\":1}", 400, "WRONG_TYPE", "name"),
                Arguments.of("{\"name\":\"a\",\"quantity\":1,\"lines\":[\"x\",2]}", 400, "WRONG_TYPE", "lines[1]"),
                Arguments.of("[]", 400, "WRONG_TYPE", null),
                Arguments.of("{\"quantity\":1}", 422, "FIELD_MISSING", "name"),
                Arguments.of("{\"name\":\"\",\"quantity\":1}", 422, "FIELD_OUT_OF_RANGE", "name"),
                Arguments.of("{\"name\":\"a\",\"quantity\":1,\"lines\":" + lines + "}", 422, "TOO_MANY_LINES", "lines"),
                Arguments.of("{\"name\":\"\",\"quantity\":1,\"lines\":" + lines + "}", 422, "FIELDS_NOT_VALID", null),
                Arguments.of("{\"name\":\"" + "x".repeat(65_536) + "\"}", 413, "BODY_TOO_LARGE", null));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aBodyThatIsNoneIsAProblem(String body, int status, String code, @Nullable String field) throws Exception {
        int before = writes.worked();
        Answer answer = till.browser().post(TrialWrites.PATH, body, "Idempotency-Key", "trouble");
        assertProblem(answer, status, code);
        assertThat(answer.json().path("field").asString(null)).isEqualTo(field);
        assertThat(answer.json().path("errors").size()).isEqualTo(code.equals("FIELDS_NOT_VALID") ? 2 : 0);
        assertThat(writes.worked()).isEqualTo(before);
    }

    @Test
    void anAddressAMethodOrAFormThatIsNoneIsAProblem() throws Exception {
        assertProblem(till.browser().get("/api/till/v1/nowhere"), 404, "NO_SUCH_ADDRESS");
        assertProblem(till.browser().get("/api/till/v2/device"), 404, "NO_SUCH_ADDRESS");
        Answer method = till.browser().get(MEMBERS);
        assertProblem(method, 405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).isEqualTo("POST");
        assertProblem(
                till.browser().send("POST", MEMBERS, "phone=1", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "WRONG_CONTENT_TYPE");
        assertProblem(till.browser().get(DEVICE, "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void theTillsClockCountsWithinFiveMinutes() throws Exception {
        String body = "{\"name\":\"a\",\"quantity\":1}";
        Instant at = Instant.now().minus(Duration.ofMinutes(4));
        Answer answer = till.browser()
                .post(TrialWrites.PATH, body, "Idempotency-Key", "clock", "Sanshan-Occurred-At", at.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(Instant.parse(answer.json().path("at").asString())).isEqualTo(at);

        Answer far = till.browser()
                .post(
                        TrialWrites.PATH,
                        body,
                        "Idempotency-Key",
                        "far",
                        "Sanshan-Occurred-At",
                        Instant.now().plus(Duration.ofMinutes(6)).toString());
        assertProblem(far, 422, "CLOCK_TOO_FAR_OFF");
        assertThat(Instant.parse(far.json().path("serverTime").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertProblem(
                till.browser()
                        .post(TrialWrites.PATH, body, "Idempotency-Key", "none", "Sanshan-Occurred-At", "yesterday"),
                400,
                "CLOCK_MALFORMED");
    }
}
