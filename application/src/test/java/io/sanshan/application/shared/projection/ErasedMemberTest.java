package io.sanshan.application.shared.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.account.Credentials;
import io.sanshan.application.coupon.CodeFinder;
import io.sanshan.application.coupon.CodeMaker;
import io.sanshan.application.coupon.CodesInMemory;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.PersonalKeysInMemory;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.process.SentCommands;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.ConsentGranted;
import io.sanshan.domain.member.MemberEvent.ConsentWithdrawn;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Personal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every read model and sheet, with a member whose whole life happened before she was erased. */
class ErasedMemberTest {

    private static final MemberId DORA = MemberId.named("dora");
    private static final MemberId EMMA = MemberId.named("emma");
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final List<String> OF_DORA =
            List.of("dorothea", "quackenbush", "5550100177", "5550100178", "0100178", "larkspur", "lanolin", "1957-04");

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario brand(String kind) {
        TermsBook book = mock(TermsBook.class);
        when(book.terms(any(), anyInt())).thenReturn(terms());
        return founded(ReadModelScenario.on(
                        kind,
                        Map.of(
                                TermsBook.class,
                                book,
                                UniqueKeys.class,
                                new KeysInMemory(),
                                PersonalKeys.class,
                                new PersonalKeysInMemory(),
                                CommandSender.class,
                                new SentCommands(),
                                CodeFinder.class,
                                mock(CodeFinder.class),
                                CodeMaker.class,
                                CodesInMemory.maker(),
                                Credentials.class,
                                mock(Credentials.class),
                                Clock.class,
                                Clock.fixed(NOW, SHANGHAI)),
                        "io.sanshan.application.account.projection",
                        "io.sanshan.application.campaign.projection",
                        "io.sanshan.application.campaign.adapter",
                        "io.sanshan.application.coupon.projection",
                        "io.sanshan.application.coupon.process",
                        "io.sanshan.application.figures.projection",
                        "io.sanshan.application.goods.projection",
                        "io.sanshan.application.guide.projection",
                        "io.sanshan.application.member.projection",
                        "io.sanshan.application.member.process",
                        "io.sanshan.application.purchase.projection",
                        "io.sanshan.application.store.projection",
                        "io.sanshan.application.shared"))
                .happened(new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms()));
    }

    /** All that can happen to a member before her erasure, but leaving: nothing happens to whoever left. */
    private static List<Object> life(MemberId member, int piece, String secret) {
        PurchaseLine line = new PurchaseLine(GoodsId.named("tea"), 1, yuan(100), yuan(0), yuan(0));
        return List.of(
                new MemberRegistered(
                        member,
                        Personal.of("Dora Quackenbush"),
                        Personal.of("+15550100177"),
                        Personal.of("1957-04-13"),
                        JoinSource.STORE,
                        NORTH),
                new MemberBound(member, LI, NORTH, BindingReason.FIRST),
                new ProfileChanged(
                        member,
                        Personal.of("Dorothea Quackenbush"),
                        null,
                        Personal.of("17 Larkspur Crescent"),
                        Personal.of("allergic to lanolin")),
                new PhoneChanged(member, Personal.of("+15550100178")),
                new TagAdded(member, "likes tea"),
                new TagAdded(member, "has a dog"),
                new TagRemoved(member, "has a dog"),
                new ConsentGranted(member, ConsentChannel.SMS, ConsentPurpose.MARKETING, "2026-1"),
                new ConsentGranted(member, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, "2026-1"),
                new ConsentWithdrawn(member, ConsentChannel.SMS, ConsentPurpose.MARKETING),
                new WalletLinkIssued(member, secret + "-1"),
                new WalletLinksRevoked(member),
                new WalletLinkIssued(member, secret + "-2"),
                issued(piece, member),
                claimed(piece + 1, member),
                issued(piece + 2, member),
                redeemed(piece, member, NORTH, yuan(10)),
                redeemed(piece + 1, member, SOUTH, yuan(10)),
                rolledBack(piece + 1, member, SOUTH, yuan(10)),
                rejected(piece, member, SOUTH),
                new CouponVoided(coupon(piece + 2), SPRING, member, "misprint"),
                new PurchaseRecorded(
                        PurchaseId.named("receipt " + piece),
                        NORTH,
                        member,
                        LI,
                        "receipt " + piece,
                        List.of(line),
                        yuan(100)),
                new MemberUnbound(member, LI, ReleaseReason.HEADQUARTERS),
                new MemberBound(member, WANG, SOUTH, BindingReason.HEADQUARTERS));
    }

    private static ReadModelScenario lived(ReadModelScenario brand) {
        brand.happened(life(DORA, 10, "dora").toArray())
                .happened(life(EMMA, 20, "emma").toArray())
                .happened(new MemberLeft(EMMA));
        return brand.happened(
                new CampaignDrafted(
                        SPRING,
                        new CampaignDetails("Spring", "Tea", FROM, UNTIL, CouponDelivery.CLAIMED_BY_MEMBER),
                        new Audience.Everyone()),
                new CouponsChosen(SPRING, List.of(TEN_OFF)),
                new CampaignSubmitted(SPRING),
                new CampaignApproved(SPRING),
                new AudienceFrozen(SPRING, 0, List.of(ANNA, BEN, DORA)),
                new CampaignStarted(SPRING, 3));
    }

    private static ReadModelScenario erased(ReadModelScenario brand) {
        return brand.happened(
                        new MemberErased(DORA, ErasureReason.PERSON_REQUEST),
                        new MemberErased(EMMA, ErasureReason.RETENTION_ENDED))
                .happened(
                        new CouponVoided(coupon(11), SPRING, DORA, VoidCoupon.MEMBER_ERASED),
                        new ErasureCompleted(DORA, NOW, 8, true, 1),
                        new ErasureCompleted(EMMA, NOW, 8, false, 0));
    }

    private static Map<String, List<Map<String, Object>>> contents(ReadModelScenario brand) {
        Map<String, List<Map<String, Object>>> contents = new LinkedHashMap<>();
        brand.tables().forEach(name -> contents.put(name, brand.table(name)));
        return contents;
    }

    private static Set<String> placesOf(ReadModelScenario brand) {
        Set<String> places = new HashSet<>();
        contents(brand)
                .forEach((table, rows) -> rows.forEach(row -> row.forEach((column, value) -> {
                    String text = String.valueOf(value).toLowerCase(Locale.ROOT);
                    if (OF_DORA.stream().anyMatch(text::contains)) {
                        places.add(table + '.' + column.toLowerCase(Locale.ROOT));
                    }
                })));
        return places;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everythingThatCanHappenToHerHappened(String kind) {
        List<Class<?>> kindsOfLife = new ArrayList<>();
        life(DORA, 10, "dora").forEach(event -> kindsOfLife.add(event.getClass()));
        kindsOfLife.addAll(List.of(MemberLeft.class, MemberErased.class, ErasureCompleted.class));
        assertThat(kindsOfLife).containsAll(kinds(MemberEvent.class));
    }

    private static Set<Class<?>> kinds(Class<?> sealed) {
        Set<Class<?>> kinds = new HashSet<>();
        for (Class<?> part : sealed.getPermittedSubclasses()) {
            if (part.isSealed()) {
                kinds.addAll(kinds(part));
            } else {
                kinds.add(part);
            }
        }
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leavesNothingOfThePersonInAnyTable(String kind) {
        try (ReadModelScenario brand = lived(brand(kind))) {
            assertThat(placesOf(brand))
                    .as("what there is to be found before")
                    .contains(
                            "member_directory.name",
                            "member_directory.phone",
                            "member_directory.birthday",
                            "member_directory.address",
                            "member_directory.note",
                            "member_directory_word.word",
                            "guide_book.name",
                            "guide_book.phone",
                            "coupon_holder.name",
                            "campaign_result_holder.name",
                            "store_activity_member.name");
            assertThat(placesOf(erased(brand))).isEmpty();
        }
    }

    /** With the key gone the log gives no name from its first event on: what follows must not depend on there having been one. */
    @ParameterizedTest
    @MethodSource("kinds")
    void isTheSameWhenAllIsBuiltAnewWithoutTheKey(String kind) {
        try (ReadModelScenario brand = erased(lived(brand(kind)))) {
            Map<String, List<Map<String, Object>>> live = contents(brand);
            assertThat(live.values().stream().filter(rows -> !rows.isEmpty())).hasSizeGreaterThan(25);
            brand.keyDestroyed(DORA.value()).keyDestroyed(EMMA.value());
            for (int batch : new int[] {1_000, 7, 1}) {
                brand.rebuild(batch);
                live.forEach((table, rows) -> assertThat(brand.table(table))
                        .as("%s, built anew in batches of %d", table, batch)
                        .isEqualTo(rows));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void changesNoCountAndNoMoney(String kind) {
        try (ReadModelScenario brand = lived(brand(kind))) {
            List<String> counting = List.of(
                    "campaign_result", "daily_figure", "store_activity_day", "store_activity_entry", "purchase_entry");
            Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();
            counting.forEach(table -> before.put(table, brand.table(table)));
            assertThat(before.values()).noneMatch(List::isEmpty);
            erased(brand);
            counting.forEach(table -> assertThat(brand.table(table)).as(table).isEqualTo(before.get(table)));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isFoundByNobodyAndStillKnownToHaveBeen(String kind) {
        try (ReadModelScenario brand = erased(lived(brand(kind)))) {
            MemberQueries members = brand.bean(MemberQueries.class);
            Slice.Range all = new Slice.Range(0, 50);
            for (MemberSearch search :
                    List.of(MemberSearch.all(), MemberSearch.text("quackenbush"), MemberSearch.text("5550100178"))) {
                for (MemberSort sort : MemberSort.values()) {
                    assertThat(members.search(HEADQUARTERS, search, sort, all).rows())
                            .noneMatch(row -> Set.of(DORA, EMMA).contains(row.member()));
                }
            }
            assertThat(members.count(HEADQUARTERS, MemberSearch.all())).isEqualTo(3);
            assertThat(members.tags(HEADQUARTERS)).isEmpty();
            assertThat(members.audienceSize(HEADQUARTERS, new Audience.Everyone()))
                    .isEqualTo(3);
            assertThat(members.names(HEADQUARTERS, List.of(DORA))).containsEntry(DORA, "");
            var card = members.card(HEADQUARTERS, DORA);
            assertThat(card.card().status()).isEqualTo(MemberStatus.ERASED);
            assertThat(card.numbers().couponsReceived()).isEqualTo(3);
            assertThat(card.numbers().couponsOpen()).isZero();
            assertThat(card.numbers().spent()).containsExactly(yuan(100));
        }
    }
}
