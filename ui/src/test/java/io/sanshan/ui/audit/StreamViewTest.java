package io.sanshan.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.Location;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.audit.Difference;
import io.sanshan.application.audit.LookBackQueries;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.ThenAndNow;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Account;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Campaign;
import io.sanshan.domain.coupon.BudgetShare;
import io.sanshan.domain.coupon.CampaignBudget;
import io.sanshan.domain.coupon.Coupon;
import io.sanshan.domain.coupon.CouponTemplate;
import io.sanshan.domain.coupon.GuideAllowance;
import io.sanshan.domain.coupon.MemberAllowance;
import io.sanshan.domain.coupon.StoreQuota;
import io.sanshan.domain.goods.Goods;
import io.sanshan.domain.goods.GoodsSet;
import io.sanshan.domain.guide.Guide;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.importing.DataImport;
import io.sanshan.domain.letter.Letter;
import io.sanshan.domain.member.Member;
import io.sanshan.domain.purchase.Purchase;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.Store;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.domain.till.TillDevice;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.shell.SanshanTexts;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A card then beside now")
class StreamViewTest extends ScreenTest {

    private static final StoreId STORE = StoreId.named("riverside");
    private static final CampaignId SPRING = CampaignId.named("spring");
    private static final ThenAndNow CARDS = new ThenAndNow(
            "StoreCard",
            true,
            1,
            2,
            List.of(
                    new ThenAndNow.Field("name", "Riverside", "Harbour"),
                    new ThenAndNow.Field("region", "East", "East"),
                    new ThenAndNow.Field("mode", StoreMode.DIRECT, StoreMode.AGENT)));

    private static final Asked MOMENT =
            new Asked(new Moment(Moment.Kind.AS_WE_KNEW_IT, TrialBrand.NOW), null, false, false);

    private ThenAndNowTable table(ThenAndNow cards) {
        return show(new ThenAndNowTable(cards, MOMENT, new Names(Map.of(), Map.of(), Map.of())));
    }

    @Test
    @DisplayName("marks the fields that changed, and only those")
    void marks() {
        table(CARDS);

        List<String> marked = find(NativeTableRow.class).all().stream()
                .filter(row -> row.hasClassName("changed"))
                .map(row -> row.getElement().getTextRecursively())
                .toList();
        assertThat(marked).hasSize(2);
        assertThat(marked.get(0)).contains("Name", "changed", "Riverside", "Harbour");
        assertThat(marked.get(1)).contains("Run by the brand", "Run by an agent");
    }

    @Test
    @DisplayName("tells the card's own id as it is, and other ids by name")
    void ids() {
        ThenAndNow cards = new ThenAndNow(
                "GuideCard",
                true,
                1,
                1,
                List.of(
                        new ThenAndNow.Field("guide", GuideId.named("nora"), GuideId.named("nora")),
                        new ThenAndNow.Field("store", STORE, STORE)));
        Names names = new Names(Map.of(STORE, "Riverside"), Map.of(GuideId.named("nora"), "Nora"), Map.of());

        assertThat(words(show(new ThenAndNowTable(cards, MOMENT, names))))
                .contains(GuideId.named("nora").value(), "Riverside")
                .doesNotContain("Nora");
    }

    @Test
    @DisplayName("says when there was nothing yet, and shows no value of then")
    void notYet() {
        ThenAndNowTable shown =
                table(new ThenAndNow("StoreCard", false, 0, 2, List.of(new ThenAndNow.Field("name", null, "Harbour"))));

        assertThat(words(shown)).contains("There was nothing of it at that moment.", "Harbour");
    }

    @Test
    @DisplayName("asks for the names of a stream once, whatever it holds")
    void names() {
        AuditQueries audit = mock(AuditQueries.class);
        StoreQueries stores = mock(StoreQueries.class);
        when(stores.names(any())).thenReturn(Map.of(STORE, "Riverside"));
        loggedIn(new Caller.Staff(new AccountId("account-1"), Role.AUDITOR, null, null));
        CampaignQueries campaigns = mock(CampaignQueries.class);
        when(campaigns.names(any(), eq(Set.of(SPRING)))).thenReturn(Map.of(SPRING, "Spring"));
        NamesBehind behind = new NamesBehind(
                stores,
                mock(GuideQueries.class),
                mock(AccountQueries.class),
                campaigns,
                mock(MemberQueries.class),
                mock(CouponTemplateQueries.class));
        Auditing auditing = new Auditing(audit, mock(LookBackQueries.class), behind, current);
        Names names = auditing.names(
                List.of(),
                new Difference(
                        Optional.of(new ThenAndNow(
                                "MemberCard",
                                true,
                                1,
                                1,
                                List.of(
                                        new ThenAndNow.Field("joinedIn", STORE, STORE),
                                        new ThenAndNow.Field("campaign", null, SPRING)))),
                        Optional.empty(),
                        List.of()));

        CardWords words = new CardWords(new Formats(Locale.US, ZoneId.of("UTC")), names);
        assertThat(words.of(STORE)).isEqualTo("Riverside");
        assertThat(words.of(SPRING)).isEqualTo("Spring");
        assertThat(words.of("birthday", "1990-02-01")).isEqualTo("Feb 1, 1990");
        assertThat(words.of(Map.of(Instant.parse("2026-05-04T10:00:00Z"), 2, Instant.parse("2026-05-03T10:00:00Z"), 1)))
                .matches("May 3, 2026, 10:00\\p{Zs}AM × 1, May 4, 2026, 10:00\\p{Zs}AM × 2");
        org.mockito.Mockito.verify(stores).names(eq(current.get()));
    }

    @Test
    @DisplayName("at two moments says how many events each knows, and leaves empty what was not there yet")
    void laterMoment() {
        Asked asked = new Asked(MOMENT.moment(), TrialBrand.NOW.plusSeconds(60), false, false);
        Names nobody = new Names(Map.of(), Map.of(), Map.of());

        assertThat(words(show(new ThenAndNowTable(CARDS, asked, nobody))))
                .contains("1 of 2 events by then; 2 fields differ between the moments.", "Later:")
                .doesNotContain("Now");
        ThenAndNow neither =
                new ThenAndNow("StoreCard", false, 0, 0, List.of(new ThenAndNow.Field("name", null, null)));
        assertThat(words(show(new ThenAndNowTable(neither, asked, nobody))))
                .contains("There was nothing of it at either moment.")
                .doesNotContain("–");
    }

    @Test
    @DisplayName("reads an address, and says which of its moments is none")
    void address() {
        List<RecordedEvent> events = List.of(event(0), event(1), event(2));

        Asked plain = Asked.in(new Location("audit/streams/x"), events);
        assertThat(plain.moment()).isEqualTo(new Moment(Moment.Kind.AS_WE_KNEW_IT, at(1)));
        assertThat(plain.misread() || plain.laterMisread()).isFalse();
        Asked misread = Asked.in(new Location("audit/streams/x?at=yesterday&until=" + at(2)), events);
        assertThat(misread.misread()).isTrue();
        assertThat(misread.later()).isEqualTo(at(2));
        Asked upsideDown = Asked.in(new Location("audit/streams/x?at=" + at(2) + "&until=" + at(0)), events);
        assertThat(upsideDown.later()).isNull();
        assertThat(upsideDown.laterMisread()).isTrue();
    }

    @Test
    @DisplayName("shows beside its field that a moment is none")
    void misread() {
        MomentForm form =
                show(new MomentForm("store-1", List.of(event(0)), new Asked(MOMENT.moment(), null, true, false)));

        List<DateTimePicker> fields = find(DateTimePicker.class).all();
        assertThat(form).isNotNull();
        assertThat(fields).hasSize(2);
        assertThat(fields.getFirst().isInvalid()).isTrue();
        assertThat(fields.getFirst().getErrorMessage()).isEqualTo("The address names no moment that can be shown.");
        assertThat(fields.getLast().isInvalid()).isFalse();
    }

    private static Instant at(int minute) {
        return TrialBrand.NOW.plus(Duration.ofMinutes(minute));
    }

    private static RecordedEvent event(int number) {
        return new RecordedEvent(
                "c#" + number,
                STORE.value(),
                number,
                at(number),
                new Occasion("c", Actor.system("test"), null, "c", at(number)),
                new StoreEvent.StoreClosed(STORE));
    }

    static Stream<Class<?>> cards() {
        return Stream.of(
                MemberCard.class,
                CouponCard.class,
                CampaignCard.class,
                StoreCard.class,
                GuideCard.class,
                Member.class,
                Guide.class,
                Store.class,
                Account.class,
                Goods.class,
                GoodsSet.class,
                Campaign.class,
                CouponTemplate.class,
                Coupon.class,
                MemberAllowance.class,
                GuideAllowance.class,
                StoreQuota.class,
                BudgetShare.class,
                CampaignBudget.class,
                Purchase.class,
                DataImport.class,
                Letter.class,
                TillDevice.class);
    }

    @ParameterizedTest
    @MethodSource("cards")
    @DisplayName("has words in every language for every field of a card and of an aggregate")
    void words(Class<?> card) {
        SanshanTexts texts = new SanshanTexts();
        List<Field> fields = Arrays.stream(card.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        assertThat(fields).isNotEmpty();
        for (Field field : fields) {
            String key = "card." + card.getSimpleName() + '.' + field.getName();
            assertThat(texts.getTranslation(key, Locale.US)).doesNotStartWith("!");
            assertThat(texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE)).doesNotStartWith("!");
        }
    }
}
