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
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a store tried on a day with codes that there are not: so many in a minute one by one, the rest by number. Minutes are
 * those of the server: tills name times of their own, and whoever named one minute and another by turns would meet no bound.
 */
@Revision("1")
public class UnknownCodeAttempts {

    /** More than a hand types in a minute. */
    public static final int MOST_IN_A_MINUTE = 10;

    /** When an attempt was asked for by the server's clock: it stands beside the event, whose occasion has the time that a till named. */
    static final String ASKED = "asked";

    @AggregateIdentifier
    private AttemptsId id;

    private Instant minute = Instant.EPOCH;
    private int keptInMinute;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected UnknownCodeAttempts() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordUnknownCode command) {
        Rule.require(new AMinuteKeepsFewAttempts(minuteOf(command.asked()).isAfter(minute) ? 0 : keptInMinute));
        apply(
                new UnknownCodeTried(command.attempts(), command.store(), command.ending()),
                MetaData.with(ASKED, command.asked().toString()));
    }

    @EventSourcingHandler
    void evolve(UnknownCodeTried event, Occasion occasion, @MetaDataValue(ASKED) @Nullable String asked) {
        id = event.attempts();
        // The first attempts on record tell no more than their occasion.
        Instant now = minuteOf(asked == null ? occasion.occurredAt() : Instant.parse(asked));
        if (now.isAfter(minute)) {
            minute = now;
            keptInMinute = 0;
        }
        // A node whose clock is behind counts with the minute in which the others are.
        keptInMinute++;
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
