package io.sanshan.application.shared.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.account.Credentials;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.purchase.PurchaseQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query of any door sends a statement per row: each is asked in a small brand, and again when everything is many. */
class QueryBudgetTest {

    private static final int FEW = 2;
    private static final int MANY = 12;

    /** More statements than this for one screenful ask for another read model. */
    private static final long BUDGET = 5;

    /** What is a list of the code, and what is read from the log or from the durable database. */
    private static final Set<String> READ_ELSEWHERE =
            Set.of("MemberQueries.timelineKinds", "CouponQueries.history", "AccountQueries.hasAny");

    private static final Slice.Range ALL = new Slice.Range(0, 200);
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Period PERIOD = new Period(TODAY.minusDays(1), TODAY.plusDays(1));
    private static final Caller ANNA_HERSELF = new Caller.OfMember(ANNA);
    private static final Caller SYSTEM = new Caller.System("test");
    private static final KeysInMemory KEYS = new KeysInMemory();

    /** Asks a door of a brand in which everything is so many times. */
    private interface Question {
        Object answer(ReadModelScenario brand, int count);
    }

    private static final Map<String, Question> QUESTIONS = new TreeMap<>();

    private static <D> void ask(Class<D> door, String method, BiFunction<D, Integer, Object> question) {
        QUESTIONS.put(door.getSimpleName() + '.' + method, (brand, count) -> question.apply(brand.bean(door), count));
    }

    private static <D> void ask(Class<D> door, String method, Function<D, Object> question) {
        ask(door, method, (queries, count) -> question.apply(queries));
    }

    static {
        ask(AccountQueries.class, "byLogin", q -> q.byLogin(SYSTEM, "login 0"));
        ask(AccountQueries.class, "list", q -> q.list(HEADQUARTERS));
        ask(AccountQueries.class, "names", (q, n) -> q.names(HEADQUARTERS, many(n, "account", AccountId::named)));
        ask(AccountQueries.class, "hasAny", q -> q.hasAny(HEADQUARTERS));
        ask(CampaignQueries.class, "list", q -> q.list(HEADQUARTERS, CampaignFilter.ALL, ALL));
        ask(CampaignQueries.class, "card", q -> q.card(HEADQUARTERS, SPRING));
        ask(CampaignQueries.class, "results", q -> q.results(HEADQUARTERS, SPRING));
        ask(CampaignQueries.class, "awaitingApproval", q -> q.awaitingApproval(HEADQUARTERS));
        ask(CampaignQueries.class, "countAudience", q -> q.countAudience(HEADQUARTERS, new Audience.Everyone()));
        ask(CampaignQueries.class, "pushable", q -> q.pushable(LI_HERSELF));
        ask(CampaignQueries.class, "pushTargets", q -> q.pushTargets(LI_HERSELF, SPRING, ALL));
        ask(CampaignQueries.class, "claimable", q -> q.claimable(ANNA_HERSELF));
        ask(CouponQueries.class, "byCode", q -> q.byCode(MANAGER_OF_NORTH, code(1).value()));
        ask(CouponQueries.class, "check", q -> q.check(MANAGER_OF_NORTH, code(1).value(), null));
        ask(CouponQueries.class, "wallet", q -> q.wallet(LI_HERSELF, ANNA));
        ask(CouponQueries.class, "card", q -> q.card(HEADQUARTERS, coupon(1)));
        ask(CouponQueries.class, "history", q -> q.history(HEADQUARTERS, coupon(1)));
        ask(CouponTemplateQueries.class, "ofCampaign", q -> q.ofCampaign(HEADQUARTERS, SPRING));
        ask(CouponTemplateQueries.class, "card", q -> q.card(HEADQUARTERS, TEN_OFF));
        ask(
                CouponTemplateQueries.class,
                "cards",
                (q, n) -> q.cards(HEADQUARTERS, many(n, "template", CouponTemplateId::named)));
        ask(FigureQueries.class, "dashboard", q -> q.dashboard(HEADQUARTERS, PERIOD));
        ask(FigureQueries.class, "bestStores", q -> q.bestStores(HEADQUARTERS, PERIOD, BestBy.PURCHASES, 100));
        ask(FigureQueries.class, "bestGuides", q -> q.bestGuides(HEADQUARTERS, PERIOD, BestBy.NEW_MEMBERS, 100));
        ask(FigureQueries.class, "own", q -> q.own(LI_HERSELF, PERIOD));
        ask(StoreActivityQueries.class, "days", q -> q.days(MANAGER_OF_NORTH, NORTH, PERIOD));
        ask(StoreActivityQueries.class, "latest", q -> q.latest(MANAGER_OF_NORTH, NORTH, ALL));
        ask(GoodsQueries.class, "search", q -> q.search(HEADQUARTERS, "", ALL));
        ask(GoodsQueries.class, "sets", q -> q.sets(HEADQUARTERS, "", ALL));
        ask(GoodsQueries.class, "set", q -> q.set(HEADQUARTERS, GoodsSetId.named("set 0")));
        ask(GuideQueries.class, "list", q -> q.list(HEADQUARTERS, GuideSearch.active(), ALL));
        ask(GuideQueries.class, "count", q -> q.count(HEADQUARTERS, GuideSearch.active()));
        ask(GuideQueries.class, "card", q -> q.card(HEADQUARTERS, LI));
        ask(GuideQueries.class, "detail", q -> q.detail(HEADQUARTERS, LI));
        ask(GuideQueries.class, "names", (q, n) -> q.names(HEADQUARTERS, many(n, "guide", GuideId::named)));
        ask(GuideQueries.class, "byCode", q -> q.byCode(new Caller.Anyone(), "LI"));
        ask(GuideQueries.class, "book", q -> q.book(LI_HERSELF, BookFilter.byName(), ALL));
        ask(
                GuideQueries.class,
                "numbers",
                q -> q.numbers(LI_HERSELF, LI, NOW.minusSeconds(86_400), NOW.plusSeconds(86_400)));
        ask(MemberQueries.class, "search", q -> q.search(HEADQUARTERS, MemberSearch.all(), MemberSort.NAME, ALL));
        ask(MemberQueries.class, "count", q -> q.count(HEADQUARTERS, MemberSearch.all()));
        ask(MemberQueries.class, "card", q -> q.card(HEADQUARTERS, ANNA));
        ask(MemberQueries.class, "timeline", q -> q.timeline(HEADQUARTERS, ANNA, TimelineFilter.all(), ALL));
        ask(MemberQueries.class, "timelineKinds", q -> q.timelineKinds(HEADQUARTERS));
        ask(MemberQueries.class, "names", (q, n) -> q.names(HEADQUARTERS, many(n, "member", MemberId::named)));
        ask(MemberQueries.class, "byWalletSecret", q -> q.byWalletSecret(new Caller.Anyone(), "open sesame"));
        ask(MemberQueries.class, "audienceSize", q -> q.audienceSize(HEADQUARTERS, new Audience.Everyone()));
        ask(MemberQueries.class, "audience", q -> q.audience(HEADQUARTERS, new Audience.Everyone(), null, 200));
        ask(MemberQueries.class, "tags", q -> q.tags(HEADQUARTERS));
        ask(PurchaseQueries.class, "ofMember", q -> q.ofMember(HEADQUARTERS, ANNA, ALL));
        ask(PurchaseQueries.class, "ofStoreDay", q -> q.ofStoreDay(HEADQUARTERS, NORTH, TODAY, ALL));
        ask(PurchaseQueries.class, "card", q -> q.card(HEADQUARTERS, PurchaseId.named("purchase 0")));
        ask(StoreQueries.class, "list", q -> q.list(HEADQUARTERS));
        ask(StoreQueries.class, "card", q -> q.card(HEADQUARTERS, NORTH));
        ask(StoreQueries.class, "names", q -> q.names(HEADQUARTERS));
        ask(StoreQueries.class, "zones", q -> q.zones(HEADQUARTERS));
    }

    private static <I> List<I> many(int count, String kind, Function<String, I> named) {
        return IntStream.range(0, count)
                .mapToObj(number -> named.apply(kind + ' ' + number))
                .toList();
    }

    private static ReadModelScenario brand(String database) {
        TermsBook book = mock(TermsBook.class);
        when(book.terms(any(), anyInt())).thenReturn(terms());
        ReadModelScenario brand = founded(ReadModelScenario.on(
                        database,
                        Map.of(
                                TermsBook.class,
                                book,
                                UniqueKeys.class,
                                KEYS,
                                Credentials.class,
                                mock(Credentials.class),
                                Clock.class,
                                Clock.fixed(NOW, SHANGHAI)),
                        "io.sanshan.application.account.projection",
                        "io.sanshan.application.campaign.projection",
                        "io.sanshan.application.campaign.adapter",
                        "io.sanshan.application.coupon.projection",
                        "io.sanshan.application.figures.projection",
                        "io.sanshan.application.goods.projection",
                        "io.sanshan.application.guide.projection",
                        "io.sanshan.application.member.projection",
                        "io.sanshan.application.purchase.projection",
                        "io.sanshan.application.store.projection",
                        "io.sanshan.application.shared"))
                .happened(new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms()))
                .happened(new WalletLinkIssued(ANNA, KEYS.hash(MemberQueries.WALLET_LINK, "open sesame")));
        started(brand, SPRING, CouponDelivery.PUSHED_BY_GUIDE);
        return brand;
    }

    private static void started(ReadModelScenario brand, CampaignId campaign, CouponDelivery delivery) {
        brand.happened(
                drafted(campaign, delivery),
                new CouponsChosen(campaign, List.of(TEN_OFF)),
                new CampaignSubmitted(campaign),
                new CampaignApproved(campaign),
                new AudienceFrozen(campaign, 0, many(MANY, "member", MemberId::named)),
                new AudienceFrozen(campaign, 1, List.of(ANNA)),
                new CampaignStarted(campaign, MANY + 1));
    }

    private static CampaignDrafted drafted(CampaignId campaign, CouponDelivery delivery) {
        return new CampaignDrafted(
                campaign, new CampaignDetails("Campaign", "Tea", FROM, UNTIL, delivery), new Audience.Everyone());
    }

    /** One more of everything. */
    private static void grow(ReadModelScenario brand, int number) {
        StoreId store = StoreId.named("store " + number);
        GuideId guide = GuideId.named("guide " + number);
        MemberId member = MemberId.named("member " + number);
        GoodsId goods = GoodsId.named("goods " + number);
        PurchaseLine line = new PurchaseLine(goods, 1, yuan(100), yuan(0), yuan(0));
        CampaignId waiting = CampaignId.named("waiting " + number);
        brand.happened(
                new StoreOpened(store, "Store", "North", SHANGHAI, StoreMode.DIRECT),
                new GuideHired(guide, Personal.of("Guide"), null, "CODE" + number),
                new GuideAssignedToStore(guide, store),
                registered(member, "Member", JoinSource.STORE, NORTH),
                new MemberBound(member, number % 2 == 0 ? LI : guide, NORTH, BindingReason.FIRST),
                new TagAdded(member, "tag " + number),
                new TagAdded(ANNA, "tag " + number),
                new AccountOpened(
                        AccountId.named("account " + number),
                        Personal.of("login " + number),
                        Personal.of("Person"),
                        Role.HEADQUARTERS,
                        null,
                        null),
                new GoodsListed(goods, "number " + number, "Tea", "Brand", "Drinks", "Tea"),
                new GoodsSetDefined(GoodsSetId.named("set " + number), 1, "Teas", List.of(goods)),
                new CouponTemplateDefined(CouponTemplateId.named("template " + number), 1, SPRING, "Ten off", terms()),
                issued(2 * number + 1, ANNA),
                issued(2 * number + 2, member),
                redeemed(2 * number + 2, member, NORTH, yuan(10)),
                sold("purchase " + number, NORTH, line),
                sold("elsewhere " + number, store, line),
                drafted(waiting, CouponDelivery.ISSUED_AT_START),
                new CampaignSubmitted(waiting));
        started(brand, CampaignId.named("pushed " + number), CouponDelivery.PUSHED_BY_GUIDE);
        started(brand, CampaignId.named("claimed " + number), CouponDelivery.CLAIMED_BY_MEMBER);
    }

    private static PurchaseRecorded sold(String name, StoreId store, PurchaseLine line) {
        return new PurchaseRecorded(PurchaseId.named(name), store, ANNA, null, name, List.of(line), yuan(100));
    }

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQueryAsksTheDatabaseNoMoreOfManyRowsThanOfFew(String database) {
        try (ReadModelScenario brand = brand(database)) {
            IntStream.range(0, FEW).forEach(number -> grow(brand, number));
            Map<String, Long> few = statements(brand, FEW);
            Map<String, Integer> rows = rows(brand, FEW);
            IntStream.range(FEW, MANY).forEach(number -> grow(brand, number));
            assertThat(statements(brand, MANY)).isEqualTo(few);
            assertThat(few).allSatisfy((query, statements) -> assertThat(statements)
                    .as(query)
                    .isBetween(READ_ELSEWHERE.contains(query) ? 0L : 1L, BUDGET));
            Map<String, Integer> grown = rows(brand, MANY);
            grown.entrySet().removeIf(query -> query.getValue() <= rows.getOrDefault(query.getKey(), 0));
            assertThat(grown.keySet())
                    .as("queries that had more rows to read")
                    .contains(
                            "AccountQueries.list",
                            "AccountQueries.names",
                            "CampaignQueries.list",
                            "CampaignQueries.awaitingApproval",
                            "CampaignQueries.pushable",
                            "CampaignQueries.pushTargets",
                            "CampaignQueries.claimable",
                            "CouponQueries.wallet",
                            "CouponTemplateQueries.ofCampaign",
                            "CouponTemplateQueries.cards",
                            "FigureQueries.bestStores",
                            "FigureQueries.bestGuides",
                            "StoreActivityQueries.latest",
                            "GoodsQueries.search",
                            "GoodsQueries.sets",
                            "GuideQueries.list",
                            "GuideQueries.names",
                            "GuideQueries.book",
                            "MemberQueries.search",
                            "MemberQueries.timeline",
                            "MemberQueries.names",
                            "MemberQueries.audience",
                            "MemberQueries.tags",
                            "PurchaseQueries.ofMember",
                            "PurchaseQueries.ofStoreDay",
                            "StoreQueries.list",
                            "StoreQueries.names",
                            "StoreQueries.zones");
        }
    }

    private static Map<String, Long> statements(ReadModelScenario brand, int count) {
        Map<String, Long> statements = new TreeMap<>();
        QUESTIONS.forEach(
                (name, question) -> statements.put(name, brand.statements(() -> question.answer(brand, count))));
        return statements;
    }

    private static Map<String, Integer> rows(ReadModelScenario brand, int count) {
        Map<String, Integer> rows = new HashMap<>();
        QUESTIONS.forEach((name, question) -> rows.put(
                name,
                switch (question.answer(brand, count)) {
                    case Collection<?> answer -> answer.size();
                    case Map<?, ?> answer -> answer.size();
                    case Slice<?> answer -> answer.rows().size();
                    default -> 0;
                }));
        return rows;
    }

    /** {@link AuditQueries} reads streams of the log, not rows. */
    @Test
    void everyQueryOfEveryDoorIsAsked() {
        Set<String> queries = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.sanshan.application")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Door.class))
                        .filter(type -> type.getSimpleName().endsWith("Queries"))
                        .filter(type -> !type.isEquivalentTo(AuditQueries.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .map(method -> name(method))
                        .collect(Collectors.toSet());
        assertThat(queries).hasSizeGreaterThan(40);
        assertThat(QUESTIONS.keySet()).isEqualTo(queries);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + '.' + method.getName();
    }
}
