package io.sanshan.application.importing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.journey.JourneyReader;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.application.importing.run.LogInMemory;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoBrandTest {

    private static final Instant FIRST_START = Instant.parse("2026-05-06T17:00:00Z");

    private static Journey journey;

    private final LogInMemory log = new LogInMemory();
    private final Opened opened = new Opened();

    @BeforeAll
    static void readOnce() {
        journey = JourneyReader.read(DataFolder.packaged(), row -> {
            throw new AssertionError(row);
        });
    }

    @Test
    void runsTwoCampaignsAndLetsOneWaitForItsApproval() {
        demo(FIRST_START).bringToLife(journey);
        assertThat(payloads(SubmitCampaign.class)).hasSize(3);
        assertThat(payloads(ApproveCampaign.class)).hasSize(2);
        assertThat(payloads(StartCampaign.class)).hasSize(2);
    }

    @Test
    void hasCouponsInSeveralHundredWalletsOfTheAudienceAndSomeRedeemed() {
        demo(FIRST_START).bringToLife(journey);
        Set<MemberId> wallets = new HashSet<>();
        payloads(IssueCoupon.class).forEach(issue -> wallets.add(issue.member()));
        payloads(ClaimCoupon.class).forEach(claim -> wallets.add(claim.member()));
        assertThat(wallets).hasSizeBetween(300, 900);
        assertThat(payloads(CouponRedeemed.class)).hasSizeBetween(40, 250);
        Set<MemberId> audience = new HashSet<>();
        payloads(FreezeAudience.class).forEach(part -> audience.addAll(part.members()));
        assertThat(audience).containsAll(wallets);
        assertThat(payloads(MemberRegistered.class)).hasSize(36);
    }

    @Test
    void happenedLatelyAndNothingOfItLater() {
        demo(FIRST_START).bringToLife(journey);
        assertThat(log.all()).allSatisfy(event -> assertThat(event.occasion().occurredAt())
                .isAfter(FIRST_START.minusSeconds(13 * 86_400))
                .isBeforeOrEqualTo(FIRST_START));
        assertThat(log.all()).allMatch(event -> event.eventId().startsWith("demo/"));
    }

    @Test
    void changesNothingWhenItIsAliveAlready() {
        demo(FIRST_START).bringToLife(journey);
        int events = log.all().size();
        DemoBrand later = demo(FIRST_START.plusSeconds(40 * 86_400));
        assertThat(later.isAlive()).isTrue();
        later.bringToLife(journey);
        assertThat(log.all()).hasSize(events);
    }

    @Test
    void keepsItsDatesWhenTheNextDayGoesOnWithIt() {
        log.diesAfter(200);
        assertThatThrownBy(() -> demo(FIRST_START).bringToLife(journey)).isInstanceOf(ImportStopped.class);
        log.livesAgain();
        assertThat(demo(FIRST_START).isAlive()).isFalse();
        demo(FIRST_START.plusSeconds(86_400)).bringToLife(journey);

        LogInMemory uncut = new LogInMemory();
        new DemoBrand(uncut, uncut, uncut, opened, at(FIRST_START), () -> false).bringToLife(journey);
        assertThat(withoutTheEnd(log)).isEqualTo(withoutTheEnd(uncut));
    }

    @Test
    void opensAnAccountForEachRoleInTheBusiestStore() {
        demo(FIRST_START).openAccounts(journey);
        assertThat(opened.accounts).extracting(NewAccount::role).contains(Role.values());
        assertThat(opened.accounts)
                .filteredOn(account -> account.role() == Role.GUIDE)
                .singleElement()
                .satisfies(account -> {
                    String busiest = new DemoFacts(journey).busiestStores(1).getFirst();
                    assertThat(account.guide()).isEqualTo(Keys.guide(busiest, 1));
                    assertThat(account.store()).isEqualTo(Keys.store(busiest));
                });
    }

    private DemoBrand demo(Instant now) {
        return new DemoBrand(log, log, log, opened, at(now), () -> false);
    }

    private <T> List<T> payloads(Class<T> type) {
        return log.all().stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> withoutTheEnd(LogInMemory of) {
        return of.all().stream()
                .filter(event -> !event.eventId().startsWith("demo/brand/finish"))
                .flatMap(event -> Stream.of(event.eventId() + ' ' + event.occasion() + ' ' + event.payload()))
                .sorted()
                .toList();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static final class Opened implements AccountCommands {
        private final List<NewAccount> accounts = new ArrayList<>();

        @Override
        public Outcome open(Request request, NewAccount account) {
            accounts.add(account);
            return Outcome.done();
        }

        @Override
        public Outcome firstHeadquarters(Request request, String login, String name, String password) {
            throw notOfTheDemo();
        }

        @Override
        public Outcome changePassword(Request request, AccountId account, String password) {
            throw notOfTheDemo();
        }

        @Override
        public void strengthen(Caller caller, AccountId account, String formerHash, String hash) {
            throw notOfTheDemo();
        }

        @Override
        public Outcome noteFailedLogins(Request request, AccountId account, int failures) {
            throw notOfTheDemo();
        }

        @Override
        public Outcome close(Request request, AccountId account) {
            throw notOfTheDemo();
        }

        private static AssertionError notOfTheDemo() {
            return new AssertionError("the demo brand opens accounts, and does nothing else to them");
        }
    }
}
