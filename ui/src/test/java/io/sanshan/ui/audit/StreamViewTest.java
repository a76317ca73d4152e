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
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.shell.SanshanTexts;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A card then beside now")
class StreamViewTest extends ScreenTest {

    private static final StoreId STORE = StoreId.named("riverside");
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
        Auditing auditing = new Auditing(audit, stores, mock(GuideQueries.class), mock(AccountQueries.class), current);
        Names names = auditing.names(
                List.of(),
                new ThenAndNow("MemberCard", true, 1, 1, List.of(new ThenAndNow.Field("joinedIn", STORE, STORE))));

        assertThat(new CardWords(new Formats(Locale.US, ZoneId.of("UTC")), names).of(STORE))
                .isEqualTo("Riverside");
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
