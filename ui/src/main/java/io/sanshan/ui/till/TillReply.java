package io.sanshan.ui.till;

import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a till is answered to a write: something done, or the domain's "no". Both are kept, and read again word for word. */
sealed interface TillReply {

    /**
     * @param status 200 or 201
     * @param body a record of this package, made of what the log says and of nothing else: after a crash it is made anew, and must be
     *     the same
     */
    record Done(int status, Object body) implements TillReply {}

    /**
     * @param all where several things were asked for, why each of them was refused; else nothing
     * @param recorded what is recorded already, where that is why; else null
     */
    record Refused(Refusal refusal, List<Refusal> all, SaleBodies.@Nullable SaleView recorded) implements TillReply {}

    /** @param all why each of several was refused, the one that is told first among them */
    static TillReply refused(Refusal refusal, List<Refusal> all) {
        return new Refused(refusal, all.size() > 1 ? List.copyOf(all) : List.of(), null);
    }

    static TillReply ok(Object body) {
        return new Done(200, body);
    }

    static TillReply created(Object body) {
        return new Done(201, body);
    }

    /** The answer to a command. */
    static TillReply of(Outcome outcome, Supplier<TillReply> done) {
        return switch (outcome) {
            case Outcome.Done _ -> done.get();
            case Outcome.Refused refused -> new Refused(refused.refusal(), List.of(), null);
        };
    }
}
