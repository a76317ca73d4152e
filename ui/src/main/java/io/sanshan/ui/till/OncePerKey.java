package io.sanshan.ui.till;

import io.sanshan.application.shared.Request;
import io.sanshan.application.till.TillAnswers;
import io.sanshan.application.till.TillAnswers.Answer;
import io.sanshan.application.till.TillAnswers.Begun;
import io.sanshan.domain.ids.TillDeviceId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a write once, however often it comes. Its key makes the id of its command, so that a request whose answer was lost on the way
 * to the table is decided again under the same id and meets in the log what it did the first time.
 */
@Component
class OncePerKey {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replay";

    /** How long a till waits for the answer to a request that is on its way already. */
    static final Duration WAIT = Duration.ofSeconds(5);
    /** When somebody else may answer in place of a node that is gone. Answering twice does no harm, it only takes twice the work. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final int LONGEST = 64;
    private static final long LOOK_MILLIS = 100;
    private static final int ID_BYTES = 16;

    private final TillAnswers answers;
    private final TillProblems problems;
    private final TillClock clock;
    private final Duration wait;
    private final ConcurrentMap<Slot, CompletableFuture<Boolean>> here = new ConcurrentHashMap<>();

    @Autowired
    OncePerKey(TillAnswers answers, TillProblems problems, TillClock clock) {
        this(answers, problems, clock, WAIT);
    }

    OncePerKey(TillAnswers answers, TillProblems problems, TillClock clock, Duration wait) {
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
        this.wait = wait;
    }

    /**
     * The answer to a write: what was answered before, or what the work answers now.
     *
     * @param work does what is asked under the request's own command id. What it returns is kept; what it throws is not, and the same
     *     request may come again
     */
    ResponseEntity<byte[]> once(HttpServletRequest http, TillLogin till, Function<Request, TillReply> work) {
        String key = key(http);
        @Nullable Instant named = clock.named(http);
        Asked asked = new Asked(new Slot(till.caller().device(), key), fingerprint(http));
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            Instant now = clock.now();
            Begun begun = answers.begin(asked.slot.device, key, asked.fingerprint, now, now.plus(CLAIM));
            switch (begun) {
                case Begun.Yours yours -> {
                    Request request = new Request(
                            till.caller(),
                            commandId(asked.slot),
                            till.caller().store(),
                            null,
                            occurredAt(asked.slot, yours, named, now));
                    return answer(
                            asked.slot,
                            yours.claim(),
                            () -> written(work.apply(request), http.getLocale(), till.zone()));
                }
                case Begun.Answered answered -> {
                    asked.requireSame(answered.fingerprint());
                    return entity(answered.answer(), true);
                }
                case Begun.Underway underway -> {
                    asked.requireSame(underway.fingerprint());
                    if (System.nanoTime() - deadline >= 0) {
                        throw TillProblem.later(TillCode.STILL_UNDERWAY, Duration.ofSeconds(1));
                    }
                    await(asked.slot);
                }
            }
        }
    }

    private Instant occurredAt(Slot slot, Begun.Yours yours, @Nullable Instant named, Instant now) {
        try {
            boolean first = yours.begunAt().toEpochMilli() == now.toEpochMilli();
            return clock.occurredAt(named, yours.begunAt(), first);
        } catch (TillProblem tooFarOff) {
            answers.letGo(slot.device, slot.key, yours.claim());
            throw tooFarOff;
        }
    }

    private ResponseEntity<byte[]> answer(Slot slot, String claim, Supplier<Answer> work) {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        here.put(slot, told);
        boolean kept = false;
        try {
            Answer answer = work.get();
            answers.keep(slot.device, slot.key, claim, answer);
            kept = true;
            return entity(answer, false);
        } finally {
            here.remove(slot, told);
            try {
                if (!kept) {
                    answers.putOff(slot.device, slot.key, claim);
                }
            } finally {
                told.complete(true);
            }
        }
    }

    private Answer written(TillReply reply, Locale language, ZoneId zone) {
        return switch (reply) {
            case TillReply.Done(int status, Object body) ->
                new Answer(status, MediaType.APPLICATION_JSON_VALUE, TillJson.MAPPER.writeValueAsBytes(body));
            case TillReply.Refused(var refusal, var all, var recorded) -> {
                ProblemBody body = problems.body(refusal, all, recorded, language, zone);
                yield new Answer(
                        body.status(),
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        TillJson.MAPPER.writeValueAsBytes(body));
            }
        };
    }

    private static ResponseEntity<byte[]> entity(Answer answer, boolean again) {
        ResponseEntity.BodyBuilder entity =
                ResponseEntity.status(answer.status()).header("Content-Type", answer.contentType());
        return (again ? entity.header(REPLAYED, "true") : entity).body(answer.body());
    }

    /** Until it is answered on this node, or for as long as it takes before another look at the table is worth its while. */
    private void await(Slot slot) {
        @Nullable CompletableFuture<Boolean> told = here.get(slot);
        try {
            (told == null ? new CompletableFuture<Boolean>() : told).get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TillProblem.later(TillCode.STILL_UNDERWAY, Duration.ofSeconds(1));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String key(HttpServletRequest http) {
        @Nullable String key = http.getHeader(HEADER);
        if (key == null || key.isEmpty()) {
            throw TillProblem.inField(TillCode.IDEMPOTENCY_KEY_MISSING, HEADER);
        }
        if (key.length() > LONGEST || key.chars().anyMatch(c -> c < '!' || c > '~')) {
            throw TillProblem.inField(TillCode.IDEMPOTENCY_KEY_MALFORMED, HEADER);
        }
        return key;
    }

    /** The same for ever: it is what the log knows the request by. */
    static String commandId(TillDeviceId device, String key) {
        MessageDigest digest = sha256();
        digest.update(device.value().getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
        return "till-" + HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.US_ASCII)), 0, ID_BYTES);
    }

    private static String commandId(Slot slot) {
        return commandId(slot.device, slot.key);
    }

    private static String fingerprint(HttpServletRequest http) {
        MessageDigest digest = sha256();
        String query = http.getQueryString() == null ? "" : '?' + http.getQueryString();
        digest.update((http.getMethod() + ' ' + http.getRequestURI() + query + '\n').getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(ReadBody.bytes(http)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Slot(TillDeviceId device, String key) {}

    private record Asked(Slot slot, String fingerprint) {
        void requireSame(String other) {
            if (!fingerprint.equals(other)) {
                throw TillProblem.inField(TillCode.IDEMPOTENCY_KEY_REUSED, HEADER);
            }
        }
    }
}
