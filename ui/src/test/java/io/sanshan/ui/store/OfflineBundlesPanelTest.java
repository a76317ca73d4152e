package io.sanshan.ui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.application.coupon.OfflineOverspend;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.OfflineContent;
import io.sanshan.domain.coupon.OfflineRefusal;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What tills redeem without a line")
@Tag("A11")
class OfflineBundlesPanelTest extends ScreenTest {

    private static final StoreId STORE = StoreId.named("Harbour");
    private static final TillDeviceId TILL = TillDeviceId.named("Till 1");
    private static final Instant NOW = TrialBrand.NOW;
    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);

    private final OfflineQueries bundles = mock(OfflineQueries.class);
    private final TillDeviceQueries devices = mock(TillDeviceQueries.class);

    @SuppressWarnings("NullAway.Init")
    private OfflineBundlesPanel panel;

    @BeforeEach
    void logIn() {
        loggedIn(HEADQUARTERS);
        panel = new OfflineBundlesPanel(bundles, devices, HEADQUARTERS);
        when(devices.names(any(), any())).thenReturn(Map.of(TILL, "Till 1"));
        when(bundles.overspends(any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(bundles.lost(any(), any())).thenReturn(List.of());
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static OfflineBundleCard card(Instant goodUntil, int overspent, @Nullable Integer reported) {
        return new OfflineBundleCard(
                OfflineBundleId.of(TILL, 1),
                TILL,
                STORE,
                new OfflineContent(goodUntil, 50, usd(10_000), 312, 7, "digest", "key"),
                NOW.minus(Duration.ofHours(13)),
                3,
                3,
                usd(1_500),
                overspent,
                usd(500L * overspent),
                reported);
    }

    private void drawn(OfflineBundleCard... cards) {
        when(bundles.list(any(), any(), any())).thenReturn(new Slice<>(List.of(cards), false));
        panel.show(null, Map.of(STORE, "Harbour"), ZoneOffset.UTC, NOW);
        show(panel);
    }

    @Test
    @DisplayName("says when there is nothing yet, and how it comes to be")
    void empty() {
        drawn();
        assertThat(words(panel)).contains("No till has redeemed offline");
    }

    @Test
    @DisplayName("shows what is used of what is allowed, and what was left out")
    void used() {
        drawn(card(NOW.plusSeconds(60), 0, null));
        assertThat(words(panel))
                .contains("Harbour · Till 1", "Open", "3 of 50 redemptions", "$15.00", "$100.00", "312 coupons")
                .contains("7 left out", "Nothing was given too much");
    }

    @Test
    @DisplayName("shows what is outstanding: a bundle that nobody closed, and uploads that are missing")
    void outstanding() {
        drawn(card(NOW.minusSeconds(60), 0, null), card(NOW.plusSeconds(60), 0, 5), card(NOW.plusSeconds(60), 0, 3));
        assertThat(words(panel)).contains("Not closed", "2 uploads missing", "Closed");
    }

    @Test
    @DisplayName("shows what was given too much, why, and the sum")
    void overspent() {
        when(bundles.overspends(any(), any(), any()))
                .thenReturn(new Slice<>(
                        List.of(new OfflineOverspend(
                                OfflineBundleId.of(TILL, 1),
                                STORE,
                                2,
                                NOW,
                                null,
                                usd(500),
                                usd(500),
                                Refusal.of(OfflineRefusal.CODE_UNKNOWN),
                                false)),
                        false));
        when(bundles.lost(any(), any())).thenReturn(List.of(usd(500)));
        drawn(card(NOW.plusSeconds(60), 1, null));
        assertThat(words(panel))
                .contains("1 overspent", "$5.00", "No coupon has this code", "Beyond its bundle")
                .contains("Given too much in all: $5.00");
    }
}
