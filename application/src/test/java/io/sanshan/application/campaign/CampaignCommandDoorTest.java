package io.sanshan.application.campaign;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignCommandDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private final List<Object> sent = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final CommandSender sender = (command, occasion) -> {
        sent.add(command);
        ids.add(occasion.commandId());
        return Outcome.done();
    };
    private final EventLog log = mock(EventLog.class);
    private final AudienceDirectory directory = mock(AudienceDirectory.class);
    private final AudienceMembership audiences = mock(AudienceMembership.class);
    private final CouponIssuer issuer = mock(CouponIssuer.class);
    private final CampaignCommands door =
            new CampaignCommandDoor(sender, log, directory, new CampaignPush(log, issuer, audiences));

    private static RecordedEvent recorded(String stream, int sequence, Object event, Request request) {
        return new RecordedEvent("e" + sequence, stream, sequence, NOW, request.occasion(), event);
    }

    private void campaign(Request startedBy, CouponDelivery delivery, Object... after) {
        List<Object> events = new ArrayList<>(List.of(
                new CampaignDrafted(
                        SPRING, new CampaignDetails("Spring", "", FROM, UNTIL, delivery), new Audience.Everyone()),
                new CouponsChosen(SPRING, List.of(TEN_OFF)),
                new CampaignSubmitted(SPRING),
                new CampaignApproved(SPRING)));
        events.addAll(List.of(after));
        List<RecordedEvent> stream = new ArrayList<>();
        for (Object event : events) {
            stream.add(recorded(SPRING.value(), stream.size(), event, startedBy));
        }
        when(log.stream(eq(SPRING.value()), anyLong())).thenReturn(stream);
    }

    private static Request request() {
        return Request.of(HEADQUARTERS, NOW);
    }

    @Test
    void aStartFreezesTheAudienceInPartsBeforeItStarts() {
        campaign(request(), CouponDelivery.ISSUED_AT_START);
        List<MemberId> members =
                IntStream.range(0, 2_500).mapToObj(i -> MemberId.named("m" + i)).toList();
        when(directory.members(any())).thenReturn(members);
        Request request = request();
        assertThat(door.start(request, SPRING).isDone()).isTrue();
        assertThat(sent)
                .containsExactly(
                        new FreezeAudience(SPRING, 1, 0, members.subList(0, 1_000)),
                        new FreezeAudience(SPRING, 1, 1, members.subList(1_000, 2_000)),
                        new FreezeAudience(SPRING, 1, 2, members.subList(2_000, 2_500)),
                        new StartCampaign(SPRING, 1, 2_500));
        assertThat(ids).doesNotHaveDuplicates().last().isEqualTo(request.commandId());
    }

    @Test
    void aStartThatComesAgainFreezesNothing() {
        Request request = request();
        campaign(
                request,
                CouponDelivery.ISSUED_AT_START,
                new AudienceFrozen(SPRING, 0, List.of(ANNA)),
                new CampaignStarted(SPRING, 1));
        assertThat(door.start(request, SPRING).isDone()).isTrue();
        assertThat(sent).containsExactly(new StartCampaign(SPRING, 1, 1));
        verifyNoInteractions(directory);
    }

    @Test
    void aCampaignForNobodyDoesNotStart() {
        campaign(request(), CouponDelivery.ISSUED_AT_START);
        when(directory.members(any())).thenReturn(List.of());
        assertThat(door.start(request(), SPRING))
                .isEqualTo(Outcome.refused(Refusal.of(CampaignRefusal.AUDIENCE_EMPTY)));
        assertThat(sent).isEmpty();
    }

    @Nested
    class APush {

        private final Request push = Request.of(LI_HERSELF, NOW);

        @BeforeEach
        void annaIsLisAndBenIsWangs() {
            campaign(
                    push,
                    CouponDelivery.PUSHED_BY_GUIDE,
                    new AudienceFrozen(SPRING, 0, List.of(ANNA, BEN)),
                    new CampaignStarted(SPRING, 2));
            when(audiences.of(eq(SPRING), any())).thenReturn(Set.of(ANNA, BEN));
            bound(ANNA, LI);
            bound(BEN, WANG);
        }

        private void bound(MemberId member, GuideId guide) {
            when(log.stream(eq(member.value()), anyLong()))
                    .thenReturn(List.of(recorded(
                            member.value(), 1, new MemberBound(member, guide, NORTH, BindingReason.FIRST), push)));
        }

        @Test
        void reachesOwnMembersOfTheAudience() {
            when(issuer.issue(any(), any(), any(), any())).thenReturn(new CouponIssuer.Issued(coupon(1)));
            assertThat(door.push(push, SPRING, List.of(ANNA))).isEqualTo(new PushAnswer(List.of(ANNA), Map.of()));
        }

        @Test
        void asksUnderTheSameIdsWhenItComesAgain() {
            List<Request> asked = new ArrayList<>();
            when(issuer.issue(any(), any(), any(), any())).thenAnswer(call -> {
                asked.add(call.getArgument(0));
                return new CouponIssuer.Issued(coupon(1));
            });
            door.push(push, SPRING, List.of(ANNA));
            door.push(push, SPRING, List.of(ANNA));
            assertThat(asked).hasSize(2);
            assertThat(asked.getFirst().commandId()).isEqualTo(asked.getLast().commandId());
        }

        @Test
        void tellsWhoWasRefusedAndWhy() {
            Refusal limit = Refusal.of(CouponRefusal.MEMBER_LIMIT, 1);
            when(issuer.issue(any(), any(), any(), any())).thenReturn(new CouponIssuer.NotIssued(limit));
            assertThat(door.push(push, SPRING, List.of(ANNA)))
                    .isEqualTo(new PushAnswer(List.of(), Map.of(ANNA, limit)));
        }

        @Test
        void toAnotherGuidesMemberReachesNobody() {
            assertThatThrownBy(() -> door.push(push, SPRING, List.of(ANNA, BEN)))
                    .isInstanceOf(NotAllowed.class);
            verifyNoInteractions(issuer);
        }

        @Test
        void toSomebodyOutsideTheAudienceReachesNobody() {
            when(audiences.of(eq(SPRING), any())).thenReturn(Set.of(BEN));
            assertThatThrownBy(() -> door.push(push, SPRING, List.of(ANNA))).isInstanceOf(NotAllowed.class);
            verifyNoInteractions(issuer);
        }

        @Test
        void ofACampaignThatIsPausedIsRefused() {
            campaign(push, CouponDelivery.PUSHED_BY_GUIDE, new CampaignStarted(SPRING, 2), new CampaignPaused(SPRING));
            assertThat(door.push(push, SPRING, List.of(ANNA)).refused())
                    .containsEntry(ANNA, Refusal.of(CampaignRefusal.NOT_RUNNING));
            verifyNoInteractions(issuer);
        }
    }
}
