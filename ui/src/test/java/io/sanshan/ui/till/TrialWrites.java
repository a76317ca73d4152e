package io.sanshan.ui.till;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.till.TillDeviceCommand.RegisterTillDevice;
import io.sanshan.domain.till.TillDeviceRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A write as those of redemptions are: it sends a command under the request's id and answers from the log. */
@RestController
public final class TrialWrites {

    public static final String PATH = "/api/till/v1/trial";
    public static final String REFUSED = "refused";
    public static final String FAILS = "fails";

    private final ConfigurableApplicationContext context;
    private final AtomicInteger worked = new AtomicInteger();
    private volatile Runnable hold = () -> {};

    public TrialWrites(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What each write does before it sends its command. */
    public void hold(Runnable before) {
        hold = before;
    }

    /** How often the work was done. */
    public int worked() {
        return worked.get();
    }

    /** The stream that a write with this key begins. */
    public static String stream(String device, String key) {
        return TillDeviceId.named(OncePerKey.commandId(new TillDeviceId(device), key))
                .value();
    }

    @TillWrite
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> write(
            HttpServletRequest http, @AuthenticationPrincipal TillLogin till, @Valid @RequestBody Basket basket) {
        return context.getBean(OncePerKey.class).once(http, till, request -> work(request, basket));
    }

    private TillReply work(Request request, Basket basket) {
        worked.incrementAndGet();
        hold.run();
        if (basket.name.equals(FAILS)) {
            throw new IllegalStateException("fails");
        }
        if (basket.name.equals(REFUSED)) {
            return TillReply.of(
                    Outcome.refused(Refusal.of(TillDeviceRefusal.NAME_TOO_LONG, 80)), () -> TillReply.ok(basket));
        }
        TillDeviceId made = TillDeviceId.named(request.commandId());
        Outcome outcome = context.getBean(CommandSender.class)
                .send(new RegisterTillDevice(made, till(request), basket.name, request.commandId()), request);
        return TillReply.of(outcome, () -> {
            Instant at = context.getBean(EventLog.class).stream(made.value(), 0)
                    .getFirst()
                    .occasion()
                    .occurredAt();
            return TillReply.created(new Made(made.value(), at));
        });
    }

    private static StoreId till(Request request) {
        return Objects.requireNonNull(request.store());
    }

    record Basket(
            @NotNull @Size(min = 1, max = 80) String name,
            int quantity,
            @Nullable @Size(max = TillLines.MOST) List<String> lines) {}

    record Made(String device, Instant at) {}
}
