package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand.AddTag;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Households as members: named, with phones, bound to a guide of the store where they shop most, tagged with what is known of
 * them.
 */
final class MemberPlan {

    static final String CONSENT_TEXT = "import-1";

    private final Journey journey;
    private final Calendar calendar;
    private final FavouriteStores favourites;
    private final Map<String, Journey.Household> traits = new HashMap<>();

    MemberPlan(Journey journey, Calendar calendar, FavouriteStores favourites) {
        this.journey = journey;
        this.calendar = calendar;
        this.favourites = favourites;
        journey.households().forEach(household -> traits.put(household.id(), household));
    }

    void addTo(Map<ImportPhase, List<Errand>> phases) {
        TreeSet<String> households = new TreeSet<>();
        journey.sales().forEach(row -> households.add(row.household()));
        journey.targets().forEach(row -> households.add(row.household()));
        journey.redemptions().forEach(row -> households.add(row.household()));
        households.addAll(traits.keySet());
        phases.put(ImportPhase.MEMBERS, households.stream().map(this::firstDays).toList());
    }

    private Errand firstDays(String household) {
        String key = "import/household/" + household;
        MemberId member = Keys.member(household);
        Dice dice = Dice.of(key);
        Instant joined = calendar.memberJoined(dice);
        String favourite = favourites.of(household);
        StoreId store = favourite == null ? null : Keys.store(favourite);
        Journey.Household known = traits.get(household);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order.Register(
                key + "/register",
                store,
                joined,
                Phones.ofHousehold(household),
                new RegisterMember(
                        member, Personal.of(Names.of(dice)), null, birthday(dice, known), JoinSource.IMPORT, store)));
        if (favourite != null) {
            GuideId guide = StorePlan.guideOf(household, favourite);
            orders.add(
                    new Order.Send(key + "/bind", store, joined, new BindMember(member, guide, BindingReason.FIRST)));
        }
        for (Consent consent : Consent.values()) {
            if (dice.percent(consent.chance)) {
                orders.add(new Order.Send(
                        key + "/consent/" + Keys.plain(consent.name()),
                        store,
                        joined,
                        new GrantConsent(member, consent.channel, consent.purpose, CONSENT_TEXT)));
            }
        }
        if (known != null) {
            known.traits()
                    .forEach((trait, value) -> orders.add(new Order.Send(
                            key + "/tag/" + Keys.plain(trait) + '/' + Keys.plain(value),
                            store,
                            joined,
                            new AddTag(member, tag(trait, value)))));
        }
        return new Errand(known == null ? Journey.SALES : Journey.HOUSEHOLDS, known == null ? 0 : known.line(), orders);
    }

    /** The data's ranges are written with the dash that ranges have. */
    static String tag(String trait, String value) {
        String range = value.replaceAll("(\\d)-(\\d)", "$1–$2");
        return switch (trait) {
            case "age" -> "age " + range;
            case "income" -> "income " + range;
            case "home_ownership" -> "home: " + value;
            case "marital_status" -> "status: " + value;
            case "household_size" -> "household: " + value;
            case "household_comp" -> "family: " + value;
            case "kids_count" -> "kids: " + value;
            default -> trait + ": " + value;
        };
    }

    /** A day that fits the age group; nobody's real one. Unknown where the age is. */
    private @Nullable Personal birthday(Dice dice, Journey.@Nullable Household known) {
        String age = known == null ? null : known.traits().get("age");
        if (age == null) {
            return null;
        }
        String[] digits = age.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
        if (digits[0].isEmpty()) {
            return null;
        }
        int least = Integer.parseInt(digits[0]);
        int most = digits.length > 1 ? Integer.parseInt(digits[1]) : least + 20;
        return least > 120 || most > 140 || most < least
                ? null
                : Personal.of(calendar.birthday(dice.between(least, most), dice).toString());
    }

    /** What members of the demo agreed to, and how many in a hundred. */
    private enum Consent {
        SERVICE_SMS(ConsentChannel.SMS, ConsentPurpose.SERVICE, 90),
        MARKETING_SMS(ConsentChannel.SMS, ConsentPurpose.MARKETING, 65),
        MARKETING_EMAIL(ConsentChannel.EMAIL, ConsentPurpose.MARKETING, 45),
        PROFILING_APP(ConsentChannel.APP, ConsentPurpose.PROFILING, 35);

        private final ConsentChannel channel;
        private final ConsentPurpose purpose;
        private final int chance;

        Consent(ConsentChannel channel, ConsentPurpose purpose, int chance) {
            this.channel = channel;
            this.purpose = purpose;
            this.chance = chance;
        }
    }
}
