package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.GUIDE;
import static io.sanshan.whole.UsedBrand.LEAVING;
import static io.sanshan.whole.UsedBrand.MEMBER;
import static io.sanshan.whole.UsedBrand.OTHER;
import static io.sanshan.whole.UsedBrand.STORE;
import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.NewGuide;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.member.ProfileChange;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.store.StoreMode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Whoever works for the brand and whoever becomes its member, with all that is said of them. */
final class KnownPeople {

    private static final StoreId SECOND_STORE = StoreId.named("market");

    /** Everything that was said of a person, in each form that it may be kept in. */
    static final Set<String> PERSONAL = Set.of(
            "Wilhelmina Okonkwo",
            "欧阳娜敏",
            "Rosalinde Vanterpool",
            "Guinevere Achterberg",
            "Thaddeus Quackenbush",
            "Hildegard Zwingenberger",
            "Bartholomew Featherstone",
            "hildegard.hq",
            "bart.desk",
            "+12015550143",
            "(201) 555-0143",
            "2015550143",
            "+12015550144",
            "+12015550145",
            "(201) 555-0145",
            "+12015550146",
            "+12015550147",
            "1957-04-13",
            "17 Larkspur Crescent, Piscataway",
            "allergic to lanolin, ask after Ottoline");

    private final UsedBrand brand;
    private final WholeApplication application;

    KnownPeople(UsedBrand brand, WholeApplication application) {
        this.brand = brand;
        this.application = application;
    }

    void come() throws IOException, InterruptedException {
        openAccountsAndStores();
        hireGuides();
        registerMembers();
        joinByThePage();
    }

    private void openAccountsAndStores() {
        AccountCommands accounts = application.get(AccountCommands.class);
        done(accounts.firstHeadquarters(
                Request.of(new Caller.Anyone(), application.get(Clock.class).instant()),
                "hildegard.hq",
                "Hildegard Zwingenberger",
                "a long password"));
        StoreCommands stores = application.get(StoreCommands.class);
        ZoneId zone = ZoneId.of("America/New_York");
        done(stores.open(
                brand.request(brand.headquarters),
                STORE,
                new StoreDescription("Quay", "East", zone, StoreMode.DIRECT)));
        done(stores.open(
                brand.request(brand.headquarters),
                SECOND_STORE,
                new StoreDescription("Market", "West", zone, StoreMode.AGENT)));
        done(accounts.open(
                brand.request(brand.headquarters),
                new NewAccount(
                        AccountId.named("manager"),
                        "bart.desk",
                        "Bartholomew Featherstone",
                        Role.STORE_MANAGER,
                        STORE,
                        null,
                        "another password")));
    }

    private void hireGuides() {
        GuideCommands guides = application.get(GuideCommands.class);
        done(guides.hire(
                brand.request(brand.headquarters), new NewGuide(GUIDE, "Guinevere Achterberg", "+12015550146", STORE)));
        done(guides.hire(brand.request(brand.headquarters), new NewGuide(LEAVING, "Thaddeus Q", null, STORE)));
        done(guides.correct(brand.request(brand.headquarters), LEAVING, "Thaddeus Quackenbush", "+12015550147"));
    }

    private void registerMembers() {
        MemberCommands members = application.get(MemberCommands.class);
        done(members.register(
                brand.request(brand.headquarters),
                new NewMember(
                        MEMBER,
                        "Wilhelmina Okonkwo",
                        "(201) 555-0143",
                        LocalDate.parse("1957-04-13"),
                        JoinSource.HEADQUARTERS,
                        STORE,
                        GUIDE)));
        done(members.register(
                brand.request(brand.headquarters),
                new NewMember(OTHER, "欧阳娜敏", "+12015550144", null, JoinSource.HEADQUARTERS, STORE, LEAVING)));
        done(members.changeProfile(
                brand.request(brand.headquarters),
                MEMBER,
                new ProfileChange(
                        null, null, "17 Larkspur Crescent, Piscataway", "allergic to lanolin, ask after Ottoline")));
        Outcome known = members.register(
                brand.request(brand.headquarters),
                new NewMember(
                        MemberId.named("double"),
                        "Rosalinde Vanterpool",
                        "(201) 555-0143",
                        null,
                        JoinSource.HEADQUARTERS,
                        STORE,
                        GUIDE));
        assertThat(known.isDone()).as("a phone that is known").isFalse();
    }

    private void joinByThePage() throws IOException, InterruptedException {
        application.awaitReadModels();
        String code = application
                .get(GuideQueries.class)
                .detail(brand.headquarters, GUIDE)
                .code();
        JoinPage page = new JoinPage(application, code);
        page.join("Rosalinde Vanterpool", "(201) 555-0145");
        page.join("Wilhelmina Okonkwo", "+12015550143");
    }
}
