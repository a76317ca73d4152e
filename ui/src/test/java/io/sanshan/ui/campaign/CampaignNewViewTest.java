package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CampaignNewViewTest extends ScreenTest {

    private final CampaignCommands commands = mock(CampaignCommands.class);
    private final CampaignQueries campaigns = mock(CampaignQueries.class);

    @BeforeEach
    void atHeadquarters() {
        RouteConfiguration.forSessionScope().setAnnotatedRoute(CampaignListView.class);
        loggedIn(new Caller.Staff(AccountId.of(UUID.randomUUID()), Role.HEADQUARTERS, null, null));
        lenient().when(campaigns.countAudience(any(), any())).thenReturn(1234L);
    }

    private CampaignNewView view() {
        AudienceChoices choices = new AudienceChoices(
                mock(MemberQueries.class), mock(GuideQueries.class), mock(StoreQueries.class), current);
        return show(new CampaignNewView(
                commands, campaigns, choices, current, Clock.fixed(TrialBrand.NOW, ZoneOffset.UTC)));
    }

    @Test
    void theAudienceIsCountedWhileOneDesigns() {
        assertThat(words(view())).contains("1,234 members now");
    }

    @Test
    @Tag("P8")
    void whoRegistersIsChosenByStoreOnlyAndNotCounted() {
        CampaignNewView view = view();
        reached(CouponDelivery.ON_REGISTRATION);
        assertThat(words(view))
                .contains("Whoever joins", "Whoever joins in stores", "those of an import are left out")
                .doesNotContain("Members of guides", "1,234 members now");
        reached(CouponDelivery.ISSUED_AT_START);
        assertThat(words(view))
                .contains("Members of guides", "1,234 members now")
                .doesNotContain("those of an import are left out");
    }

    @Test
    @Tag("P8")
    void birthdaysAreCountedAndSaidToBeLookedAtAnew() {
        CampaignNewView view = view();
        reached(CouponDelivery.ON_BIRTHDAY);
        assertThat(words(view)).contains("Members of guides", "1,234 members now", "Looked at anew each day at nine.");
    }

    @SuppressWarnings("unchecked")
    private void reached(CouponDelivery way) {
        RadioButtonGroup<CouponDelivery> ways = find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getValue() instanceof CouponDelivery)
                .findFirst()
                .orElseThrow();
        ways.setValue(way);
    }

    @Test
    void aRefusalLandsOnItsFieldAndWhatWasTypedStays() {
        when(commands.draft(any(), any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(CampaignRefusal.NAME_MISSING)));
        view();
        TextField name = find(TextField.class).withCaption("Name").single();
        name.setValue("   ");
        test(button("Save the draft")).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Give the campaign a name.");
        assertThat(name.getValue()).isEqualTo("   ");
    }

    @Test
    void aTryAfterARefusalIsANewRequestForTheSameCampaign() {
        when(commands.draft(any(), any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(CampaignRefusal.NAME_MISSING)));
        view();
        test(button("Save the draft")).click();
        test(button("Save the draft")).click();
        ArgumentCaptor<Request> requests = ArgumentCaptor.forClass(Request.class);
        ArgumentCaptor<CampaignId> ids = ArgumentCaptor.forClass(CampaignId.class);
        verify(commands, times(2)).draft(requests.capture(), ids.capture(), any(), any());
        assertThat(requests.getAllValues()).extracting(Request::commandId).doesNotHaveDuplicates();
        assertThat(ids.getAllValues().getFirst()).isEqualTo(ids.getAllValues().getLast());
    }
}
