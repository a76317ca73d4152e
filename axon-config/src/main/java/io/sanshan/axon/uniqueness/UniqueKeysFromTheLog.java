package io.sanshan.axon.uniqueness;

import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.axon.log.EventsSoFar;
import io.sanshan.axon.uniqueness.UniqueKeyTable.Holding;
import io.sanshan.domain.account.AccountEvent.AccountClosed;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.shared.Personal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Brings the table of unique values in line with the log, which is the truth: a process may have ended between the command and
 * the confirmation.
 */
public final class UniqueKeysFromTheLog {

    /** Nodes' clocks differ; what lies near the mark is searched twice. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private static final Set<Class<?>> LEAVING = Set.of(MemberLeft.class, MemberErased.class, AccountClosed.class);
    private static final Set<Class<?>> HOLDING = Set.of(
            MemberRegistered.class,
            PhoneChanged.class,
            MemberLeft.class,
            MemberErased.class,
            AccountOpened.class,
            AccountClosed.class);

    private final UniqueKeyTable table;
    private final EventStore store;

    public UniqueKeysFromTheLog(UniqueKeyTable table, EventStore store) {
        this.table = table;
        this.store = store;
    }

    /**
     * Confirms or lets go what was reserved before this process began: nobody is on the way to do it. There are as many as there
     * were callers when the last process ended, so each owner's stream is read.
     *
     * @return how many there were
     */
    public int settle(Instant processStart) {
        Collection<Holding> reserved = table.reservedBefore(processStart.toEpochMilli());
        for (Holding reservation : reserved) {
            Fold fold = new Fold(table);
            store.readEvents(reservation.owner(), 0).asStream().forEach(event -> fold.apply(event.getPayload()));
            if (fold.holdings().contains(reservation)) {
                table.confirmHash(reservation.kind(), reservation.hash(), reservation.owner());
            } else {
                table.letGoHash(reservation.kind(), reservation.hash(), reservation.owner());
            }
        }
        return reserved.size();
    }

    /**
     * Frees the values of owners who left or were erased since the last search. Leaving is final, so this may run beside the doors.
     *
     * @param wanted is asked between events, so that a stopping process need not wait for the end of the log
     */
    public void freeThoseWhoLeft(Instant now, BooleanSupplier wanted) {
        TrackingToken from = table.searchedTo()
                .map(mark -> store.createTokenAt(Instant.ofEpochMilli(mark).minus(CLOCK_SKEW)))
                .orElseGet(store::createTailToken);
        boolean whole = read(from, wanted, LEAVING, payload -> {
            switch (payload) {
                case MemberLeft left ->
                    table.giveUp(Kind.MEMBER_PHONE, left.member().value());
                case MemberErased erased ->
                    table.giveUp(Kind.MEMBER_PHONE, erased.member().value());
                case AccountClosed closed ->
                    table.giveUp(Kind.ACCOUNT_LOGIN, closed.account().value());
                default -> {
                    // Holds no unique value.
                }
            }
        });
        if (whole) {
            table.searchedTo(now.toEpochMilli());
        }
    }

    /**
     * Makes the whole table anew by decrypting the log, for a table that was lost. The doors must be closed.
     *
     * @return how many values are held
     */
    public int rebuild() {
        Fold fold = new Fold(table);
        read(store.createTailToken(), () -> true, HOLDING, fold::apply);
        table.replaceAll(fold.holdings());
        return fold.holdings().size();
    }

    private boolean read(
            @Nullable TrackingToken from, BooleanSupplier wanted, Set<Class<?>> types, Consumer<Object> each) {
        return EventsSoFar.read(store, from, wanted, event -> {
            // Asking for the payload is what decrypts it.
            if (types.contains(event.getPayloadType())) {
                each.accept(event.getPayload());
            }
        });
    }

    /** Who holds what, after some events. */
    private static final class Fold {

        private final UniqueKeyTable table;
        private final Map<String, Holding> byOwner = new HashMap<>();

        private Fold(UniqueKeyTable table) {
            this.table = table;
        }

        private void apply(Object payload) {
            switch (payload) {
                case MemberRegistered it -> holds(Kind.MEMBER_PHONE, it.phone(), it.person());
                case PhoneChanged it -> holds(Kind.MEMBER_PHONE, it.phone(), it.person());
                case MemberLeft it -> byOwner.remove(it.person());
                case MemberErased it -> byOwner.remove(it.person());
                case AccountOpened it -> holds(Kind.ACCOUNT_LOGIN, it.login(), it.person());
                case AccountClosed it -> byOwner.remove(it.person());
                default -> {
                    // Holds no unique value.
                }
            }
        }

        private void holds(Kind kind, @Nullable Personal value, String owner) {
            if (value != null) {
                value.clear()
                        .ifPresentOrElse(
                                clear -> byOwner.put(owner, new Holding(kind, table.hashOf(kind, clear), owner)),
                                () -> byOwner.remove(owner));
            }
        }

        private Collection<Holding> holdings() {
            return byOwner.values();
        }
    }
}
