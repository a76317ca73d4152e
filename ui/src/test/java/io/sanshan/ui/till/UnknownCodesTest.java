package io.sanshan.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the codes in one request that no coupon has. */
@Tag("P16")
class UnknownCodesTest {

    private static final Request REQUEST = new Request(
            new Caller.Till(TillDeviceId.named("till"), StoreId.named("store")),
            "till-1",
            StoreId.named("store"),
            null,
            Instant.parse("2026-03-02T12:00:00Z"));

    private final Map<String, String> told = new LinkedHashMap<>();
    private final UnknownCodes unknown = new UnknownCodes(
            (request, typed) -> {
                told.put(request.commandId(), typed);
                return Outcome.done();
            },
            Clock.systemUTC());

    @Test
    void aCodeThatIsWrittenInTwoWaysIsOneAttempt() {
        unknown.tried(REQUEST, List.of("7k3m-9qx2-t4w8-yb6c", "7K3M9QX2T4W8YB6C", "7K3M 9QX2 T4W8 YB6D"));
        assertThat(told)
                .containsExactly(
                        Map.entry("till-1/unknown-code-0", "7k3m-9qx2-t4w8-yb6c"),
                        Map.entry("till-1/unknown-code-1", "7K3M 9QX2 T4W8 YB6D"));
    }

    @Test
    void whatIsNoCodeIsToldApartByItsText() {
        unknown.tried(REQUEST, List.of("one", "two", "one"));
        assertThat(told.values()).containsExactly("one", "two");
    }
}
