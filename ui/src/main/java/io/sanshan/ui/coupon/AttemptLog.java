package io.sanshan.ui.coupon;

import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.history.Names;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads refused attempts part by part, with the names of a part in one go. */
@Component
class AttemptLog {

    private final AttemptQueries attempts;
    private final StoreQueries stores;
    private final AccountQueries accounts;
    private final TillDeviceQueries tills;

    AttemptLog(AttemptQueries attempts, StoreQueries stores, AccountQueries accounts, TillDeviceQueries tills) {
        this.attempts = attempts;
        this.stores = stores;
        this.accounts = accounts;
        this.tills = tills;
    }

    Map<StoreId, String> stores(Caller caller) {
        return stores.names(caller);
    }

    Slice<AttemptLine> read(Caller caller, AttemptFilter filter, Slice.Range range, Formats formats) {
        Slice<RefusedAttempt> part = attempts.refused(caller, filter, range);
        Map<StoreId, String> storeNames = stores.names(caller);
        Map<StoreId, ZoneId> zones = stores.zones(caller);
        Names names = new Names(storeNames, Map.of(), accounts.names(caller, behind(part.rows(), Names::account)));
        Map<TillDeviceId, String> devices = tills.names(caller, behind(part.rows(), Names::till));
        return new Slice<>(
                part.rows().stream()
                        .map(attempt -> new AttemptLine(
                                attempt,
                                attempt.store() == null ? "" : names.store(attempt.store()),
                                who(attempt.actor(), names, devices),
                                formats.moment(
                                        attempt.at(), attempt.store() == null ? null : zones.get(attempt.store()))))
                        .toList(),
                part.more());
    }

    private static <I> Set<I> behind(List<RefusedAttempt> attempts, Function<Actor, @Nullable I> id) {
        return attempts.stream()
                .map(attempt -> id.apply(attempt.actor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String who(Actor actor, Names names, Map<TillDeviceId, String> devices) {
        TillDeviceId till = Names.till(actor);
        String name = till == null ? null : devices.get(till);
        return name == null ? names.actor(actor) : name;
    }
}
