package io.sanshan.ui.audit;

import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.audit.ThenAndNow;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.ui.kit.history.GuidesNamed;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The doors that the screens of audit share, and the names behind the ids of a stream, asked for at once. */
@Component
class Auditing {

    private final AuditQueries audit;
    private final StoreQueries stores;
    private final GuideQueries guides;
    private final AccountQueries accounts;
    private final CurrentCaller current;

    Auditing(
            AuditQueries audit,
            StoreQueries stores,
            GuideQueries guides,
            AccountQueries accounts,
            CurrentCaller current) {
        this.audit = audit;
        this.stores = stores;
        this.guides = guides;
        this.accounts = accounts;
        this.current = current;
    }

    AuditQueries audit() {
        return audit;
    }

    Caller.Staff caller() {
        return current.get();
    }

    Names names(List<TimelineEntry> entries, @Nullable ThenAndNow cards) {
        List<Object> values = cards == null
                ? List.of()
                : cards.fields().stream()
                        .flatMap(field -> Stream.of(field.then(), field.now()))
                        .filter(Objects::nonNull)
                        .toList();
        Set<GuideId> guideIds = values.stream()
                .filter(GuideId.class::isInstance)
                .map(GuideId.class::cast)
                .collect(Collectors.toCollection(HashSet::new));
        guideIds.addAll(GuidesNamed.in(entries));
        values.forEach(value -> {
            if (value instanceof Audience.OfGuides audience) {
                guideIds.addAll(audience.guides());
            }
        });
        Set<AccountId> actors = Stream.concat(
                        entries.stream().map(TimelineEntry::actor),
                        values.stream().filter(Actor.class::isInstance).map(Actor.class::cast))
                .map(Names::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Names(
                stores.names(caller()),
                stores.zones(caller()),
                guides.names(caller(), guideIds),
                accounts.names(caller(), actors));
    }
}
