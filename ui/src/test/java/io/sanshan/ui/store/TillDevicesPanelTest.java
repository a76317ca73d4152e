package io.sanshan.ui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.till.TillDeviceRefusal;
import io.sanshan.ui.kit.AmountField;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("The till devices of a store")
@Tag("P50")
class TillDevicesPanelTest extends ScreenTest {

    private static final StoreId STORE = StoreId.named("Harbour");
    private static final Instant NOW = TrialBrand.NOW;
    private static final TillDeviceCard FIRST = card("Till 1", NOW.plus(Duration.ofHours(2)), null);
    private static final TillDeviceCard REVOKED = card("Till 0", null, NOW.minusSeconds(60));

    private final TillDeviceCommands commands = mock(TillDeviceCommands.class);

    @SuppressWarnings("NullAway.Init")
    private TillDevicesPanel panel;

    private static TillDeviceCard card(String name, @Nullable Instant oldKeyEnds, @Nullable Instant revoked) {
        return new TillDeviceCard(
                TillDeviceId.named(name),
                STORE,
                name,
                "hash",
                oldKeyEnds == null ? null : "former",
                oldKeyEnds,
                NOW.minus(Duration.ofDays(9)),
                oldKeyEnds == null ? null : NOW.minusSeconds(60),
                revoked,
                null);
    }

    @BeforeEach
    void logIn() {
        panel = new TillDevicesPanel();
        loggedIn(new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null));
        when(commands.register(any(), any())).thenReturn(Outcome.done());
        when(commands.rotate(any(), any(), any(), anyInt())).thenReturn(Outcome.done());
        when(commands.revoke(any(), any())).thenReturn(Outcome.done());
    }

    private void drawn(TillDeviceCard... cards) {
        panel.show(STORE, List.of(cards), ZoneOffset.UTC, NOW, commands, current, Currency.getInstance("USD"));
        show(panel);
    }

    private void click(String caption) {
        test(find(Button.class).withCaption(caption).all().getLast()).click();
    }

    private void clickLabelled(String label) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    @DisplayName("says when there is none, and how one comes here")
    void empty() {
        drawn();
        assertThat(words(panel)).contains("No till device yet", "Register a till device");
    }

    @Test
    @DisplayName("shows since when, the last rotation, what is revoked and until when an old key is good")
    void list() {
        drawn(FIRST, REVOKED);
        assertThat(words(panel)).contains("Till 1", "In use", "Key changed", "Old key good until", "Till 0", "Revoked");
        assertThat(words(panel)).doesNotContain("hash");
        panel.show(List.of(FIRST), ZoneOffset.UTC, NOW.plus(Duration.ofHours(2)));
        assertThat(words(panel)).doesNotContain("Old key good until");
    }

    @Test
    @DisplayName("has no button for who reads only")
    void readOnly() {
        panel.show(List.of(FIRST), ZoneOffset.UTC, NOW);
        show(panel);
        assertThat(words(panel)).contains("Till 1");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    @DisplayName("registers under a name and shows the key, which stays the same when a name was refused")
    void registers() {
        when(commands.register(any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(TillDeviceRefusal.NAME_MISSING)))
                .thenReturn(Outcome.done());
        drawn();
        click("Register a till device");
        TextField name = find(TextField.class).withCaption("Name").single();
        click("Register a till device");
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("Till 7");
        click("Register a till device");
        ArgumentCaptor<NewTillDevice> sent = ArgumentCaptor.forClass(NewTillDevice.class);
        verify(commands, times(2)).register(any(), sent.capture());
        assertThat(sent.getAllValues())
                .extracting(NewTillDevice::key)
                .containsOnly(sent.getValue().key());
        assertThat(sent.getValue().name()).isEqualTo("Till 7");
        assertThat(sent.getValue().store()).isEqualTo(STORE);
        TillKeyDialog shown = find(TillKeyDialog.class).single();
        assertThat(words(shown)).contains(sent.getValue().key().text(), "It is not shown again");
        click("The till has it");
        assertThat(find(TillKeyDialog.class).all()).isEmpty();
    }

    @Test
    @DisplayName("gives a new key, with a day for the old one unless somebody says otherwise")
    void rotates() {
        drawn(FIRST);
        clickLabelled("New key for Till 1");
        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(24);
        test(find(IntegerField.class).single()).setValue(0);
        click("New key");
        ArgumentCaptor<TillKey> key = ArgumentCaptor.forClass(TillKey.class);
        verify(commands).rotate(any(), eq(FIRST.device()), key.capture(), eq(0));
        assertThat(words(find(TillKeyDialog.class).single()))
                .contains(key.getValue().text());
    }

    @Test
    @DisplayName("revokes after it was asked")
    void revokes() {
        drawn(FIRST, REVOKED);
        clickLabelled("Revoke Till 1");
        test(find(ConfirmDialog.class).single()).confirm();
        verify(commands).revoke(any(), eq(FIRST.device()));
        assertThat(find(Button.class).withCaption("Revoke").all()).hasSize(1);
    }

    @Test
    @Tag("A11")
    @DisplayName("allows a till to redeem offline within limits, says a refusal beside its field, and forbids it again")
    void allowsOffline() {
        when(commands.allowOffline(any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(TillDeviceRefusal.OFFLINE_MONEY_OUT_OF_RANGE)))
                .thenReturn(Outcome.done());
        when(commands.forbidOffline(any(), any())).thenReturn(Outcome.done());
        drawn(FIRST);
        assertThat(words(panel)).doesNotContain("Offline:");
        clickLabelled("What Till 1 may redeem offline");
        click("Allow");
        AmountField money = find(AmountField.class).single();
        assertThat(money.isInvalid()).isTrue();
        money.show(new Money(20_000, "USD"));
        click("Allow");
        TillDeviceCard.Offline limits = new TillDeviceCard.Offline(12, 50, new Money(20_000, "USD"));
        verify(commands).allowOffline(any(), eq(FIRST.device()), eq(limits));
        drawn(new TillDeviceCard(
                FIRST.device(), STORE, "Till 1", "hash", null, null, NOW.minusSeconds(60), null, null, limits));
        assertThat(words(panel)).contains("Offline: 12 hours, 50 redemptions, $200.00 a bundle");
        clickLabelled("Forbid Till 1 to redeem offline");
        test(find(ConfirmDialog.class).single()).confirm();
        verify(commands).forbidOffline(any(), eq(FIRST.device()));
    }
}
