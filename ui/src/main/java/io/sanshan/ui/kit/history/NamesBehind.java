package io.sanshan.ui.kit.history;

import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.shared.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the names behind the ids of a list, once per kind, however long the list is. */
@Component
public class NamesBehind {

    private final StoreQueries stores;
    private final GuideQueries guides;
    private final AccountQueries accounts;
    private final CampaignQueries campaigns;
    private final MemberQueries members;
    private final CouponTemplateQueries templates;

    public NamesBehind(
            StoreQueries stores,
            GuideQueries guides,
            AccountQueries accounts,
            CampaignQueries campaigns,
            MemberQueries members,
            CouponTemplateQueries templates) {
        this.stores = stores;
        this.guides = guides;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.members = members;
        this.templates = templates;
    }

    /** The names that a list of events needs. */
    public Names of(Caller caller, List<TimelineEntry> entries) {
        return of(caller, entries, List.of());
    }

    /** The names that a list of events needs, and those of further values, such as a card's. */
    public Names of(Caller caller, List<TimelineEntry> entries, Collection<?> values) {
        Set<Id> ids = new HashSet<>();
        entries.forEach(entry -> {
            ids.addAll(actor(entry.actor()));
            ids.addAll(of(entry.payload()));
        });
        values.forEach(value -> ids.addAll(named(value)));
        Map<Id, String> others = new HashMap<>(campaigns.names(caller, only(CampaignId.class, ids)));
        Set<MemberId> persons = only(MemberId.class, ids);
        if (!persons.isEmpty()) {
            others.putAll(members.names(caller, persons));
        }
        Set<CouponTemplateId> coupons = only(CouponTemplateId.class, ids);
        if (!coupons.isEmpty()) {
            templates
                    .cards(caller, coupons)
                    .values()
                    .forEach((CouponTemplateCard card) -> others.put(card.template(), card.name()));
        }
        return new Names(
                stores.names(caller),
                stores.zones(caller),
                guides.names(caller, only(GuideId.class, ids)),
                accounts.names(caller, only(AccountId.class, ids)),
                others);
    }

    /** Whom and what the line of an event names besides stores, whose names are all at hand. */
    private static List<Id> of(Object event) {
        return switch (event) {
            case MemberEvent.MemberBound bound -> List.of(bound.guide());
            case MemberEvent.MemberUnbound unbound -> List.of(unbound.guide());
            case CouponEvent.Granted granted -> List.of(granted.campaign());
            case CouponEvent.CouponRedeemed redeemed -> List.of(redeemed.campaign());
            case CouponEvent.CouponVoided voided -> List.of(voided.campaign());
            case CouponEvent.CouponExpired expired -> List.of(expired.campaign());
            case CouponEvent.CouponOffered offered -> List.of(offered.campaign());
            case CouponEvent.OfferWithdrawn withdrawn -> List.of(withdrawn.campaign());
            case CouponEvent.CouponGiven given -> List.of(given.campaign());
            case CouponEvent.CouponReceived received -> List.of(received.campaign());
            case CouponEvent.ExpiryReminded reminded -> List.of(reminded.campaign());
            case CampaignEvent.AudienceFrozen frozen -> List.of(frozen.campaign());
            default -> List.of();
        };
    }

    private static Collection<? extends Id> named(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Id id -> List.of(id);
            case Actor actor -> actor(actor);
            case Audience.OfGuides audience -> audience.guides();
            case Collection<?> many ->
                many.stream().flatMap(one -> named(one).stream()).toList();
            default -> List.of();
        };
    }

    private static List<Id> actor(Actor actor) {
        AccountId account = Names.account(actor);
        return account == null ? List.of() : List.of(account);
    }

    private static <I extends Id> Set<I> only(Class<I> kind, Set<Id> ids) {
        return ids.stream().filter(kind::isInstance).map(kind::cast).collect(Collectors.toSet());
    }
}
