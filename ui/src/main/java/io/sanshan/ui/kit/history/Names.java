package io.sanshan.ui.kit.history;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Actor;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names behind the ids of a list, read in one go before the list is drawn. What has no name is called by its kind.
 *
 * @param zones of stores, in which what happened there is told
 * @param others of campaigns, members and coupon templates
 */
public record Names(
        Map<StoreId, String> stores,
        Map<StoreId, ZoneId> zones,
        Map<GuideId, String> guides,
        Map<AccountId, String> accounts,
        Map<Id, String> others) {

    private static final String ACCOUNT = "account:";
    private static final String MEMBER = "member:";
    private static final String TILL = "till:";

    public Names {
        stores = Map.copyOf(stores);
        zones = Map.copyOf(zones);
        guides = Map.copyOf(guides);
        accounts = Map.copyOf(accounts);
        others = Map.copyOf(others);
    }

    /** For lists in which nothing is told of the time in a store. */
    public Names(Map<StoreId, String> stores, Map<GuideId, String> guides, Map<AccountId, String> accounts) {
        this(stores, Map.of(), guides, accounts, Map.of());
    }

    /** The zone of a store; null for no store, or one that is not known. */
    public @Nullable ZoneId zone(@Nullable StoreId store) {
        return store == null ? null : zones.get(store);
    }

    public String store(@Nullable StoreId store) {
        return store == null
                ? I18NProvider.translate("names.noStore")
                : stores.getOrDefault(store, I18NProvider.translate("names.store"));
    }

    public String guide(@Nullable GuideId guide) {
        if (guide == null) {
            return I18NProvider.translate("names.noGuide");
        }
        String name = guides.getOrDefault(guide, "");
        return name.isEmpty() ? I18NProvider.translate("names.guide") : name;
    }

    public String campaign(CampaignId campaign) {
        return others.getOrDefault(campaign, I18NProvider.translate("names.campaign"));
    }

    /** A campaign, member or coupon template by name; what has none here is told by its id. */
    public String other(Id id) {
        String name = others.get(id);
        return name == null ? id.value() : name.isEmpty() ? I18NProvider.translate("kit.erased") : name;
    }

    /** Who acted: a person by name, a member, a till, a visitor or a part of the application by kind. */
    public String actor(Actor actor) {
        String value = actor.value();
        if (value.startsWith(ACCOUNT)) {
            String name = accounts.getOrDefault(new AccountId(value.substring(ACCOUNT.length())), "");
            return name.isEmpty() ? I18NProvider.translate("names.account") : name;
        }
        if (value.startsWith(TILL)) {
            return I18NProvider.translate("names.till");
        }
        return I18NProvider.translate(value.startsWith(MEMBER) ? "names.member" : part(value));
    }

    /** The parts of the application that act by themselves, and who acts without having said who she is. */
    private static String part(String actor) {
        return switch (actor.substring(actor.indexOf(':') + 1)) {
            case "public" -> "names.visitor";
            case "import" -> "names.import";
            case "demo", "demo-approval" -> "names.demo";
            case "campaigns" -> "names.campaigns";
            case "coupons" -> "names.coupons";
            case "members" -> "names.members";
            default -> "names.system";
        };
    }

    /** The till device behind an actor, if it is one: for gathering whose names to ask for. */
    public static @Nullable TillDeviceId till(Actor actor) {
        return actor.value().startsWith(TILL) ? new TillDeviceId(actor.value().substring(TILL.length())) : null;
    }

    /** The account behind an actor, if it is one: for gathering whose names to ask for. */
    public static @Nullable AccountId account(Actor actor) {
        return actor.value().startsWith(ACCOUNT) ? new AccountId(actor.value().substring(ACCOUNT.length())) : null;
    }
}
