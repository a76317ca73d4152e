package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.AttemptCommand.RecordLeftOutCodes;
import io.sanshan.domain.coupon.AttemptCommand.RecordUnknownCode;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodeTried;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodesLeftOut;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** What a store tried on a day with codes that there are not: so many in a minute one by one, the rest by number. */
@Revision("1")
public class UnknownCodeAttempts {

    /** More than a hand types in a minute. */
    public static final int MOST_IN_A_MINUTE = 10;

    @AggregateIdentifier
    private AttemptsId id;

    private Instant minute = Instant.EPOCH;
    private int keptInMinute;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected UnknownCodeAttempts() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordUnknownCode command, Occasion occasion) {
        boolean sameMinute = minute.equals(minuteOf(occasion.occurredAt()));
        Rule.require(new AMinuteKeepsFewAttempts(sameMinute ? keptInMinute : 0));
        apply(new UnknownCodeTried(command.attempts(), command.store(), command.ending()));
    }

    @EventSourcingHandler
    void evolve(UnknownCodeTried event, Occasion occasion) {
        id = event.attempts();
        Instant now = minuteOf(occasion.occurredAt());
        keptInMinute = now.equals(minute) ? keptInMinute + 1 : 1;
        minute = now;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordLeftOutCodes command) {
        Rule.require(new WhatIsLeftOutIsCounted(command.count()));
        apply(new UnknownCodesLeftOut(command.attempts(), command.store(), command.count()));
    }

    @EventSourcingHandler
    void evolve(UnknownCodesLeftOut event) {
        id = event.attempts();
    }

    private static Instant minuteOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
