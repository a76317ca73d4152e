package io.sanshan.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.NativeTableRow;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.audit.AuditQueries;
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
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.shell.SanshanTexts;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Moment MOMENT = new Moment(Moment.Kind.AS_WE_KNEW_IT, TrialBrand.NOW);

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
        Auditing auditing = new Auditing(audit, behind, current);
        Names names = auditing.names(
                List.of(),
                new ThenAndNow(
                        "MemberCard",
                        true,
                        1,
                        1,
                        List.of(
                                new ThenAndNow.Field("joinedIn", STORE, STORE),
                                new ThenAndNow.Field("campaign", null, SPRING))));

        CardWords words = new CardWords(new Formats(Locale.US, ZoneId.of("UTC")), names);
        assertThat(words.of(STORE)).isEqualTo("Riverside");
        assertThat(words.of(SPRING)).isEqualTo("Spring");
        assertThat(words.of("birthday", "1990-02-01")).isEqualTo("Feb 1, 1990");
        org.mockito.Mockito.verify(stores).names(eq(current.get()));
    }

    static Stream<Class<? extends Record>> cards() {
        return Stream.of(MemberCard.class, CouponCard.class, CampaignCard.class, StoreCard.class, GuideCard.class);
    }

    @ParameterizedTest
    @MethodSource("cards")
    @DisplayName("has words in every language for every field of a card")
    void words(Class<? extends Record> card) {
        SanshanTexts texts = new SanshanTexts();
        assertThat(card.getRecordComponents()).isNotEmpty();
        for (RecordComponent field : card.getRecordComponents()) {
            String key = "card." + card.getSimpleName() + '.' + field.getName();
            assertThat(texts.getTranslation(key, Locale.US)).doesNotStartWith("!");
            assertThat(texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE)).doesNotStartWith("!");
        }
    }
}
