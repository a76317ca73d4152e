package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.audit.Difference;
import io.sanshan.application.audit.FiguresThen;
import io.sanshan.application.audit.LookBackQueries;
import io.sanshan.application.audit.MemberThen;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.Moment.Kind;
import io.sanshan.application.audit.Reaction;
import io.sanshan.application.audit.ThenAndNow;
import io.sanshan.application.audit.Why;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventPlace;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an auditor finds when she looks back at the used brand. */
final class LookedBack {

    private static final Caller AUDITOR = new Caller.Staff(AccountId.named("auditor"), Role.AUDITOR, null, null);
    private static final Slice.Range PART = new Slice.Range(0, 50);
    private static final String LATE = "reported late";
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final WholeApplication application;
    private final UsedBrand brand;
    private final AuditQueries audit;
    private final LookBackQueries across;

    LookedBack(WholeApplication application) {
        this.application = application;
        brand = new UsedBrand(application);
        audit = application.get(AuditQueries.class);
        across = application.get(LookBackQueries.class);
    }

    /** A tag that was put on in the past and is told of now: it was there, and nobody knew. */
    void tellsALateReportByBothTimes() {
        List<RecordedEvent> before = audit.events(AUDITOR, UsedBrand.OTHER.value());
        Instant happened = before.getFirst().occasion().occurredAt();
        Instant lastKnown = before.getLast().recordedAt();
        UsedBrand.done(application
                .get(MemberCommands.class)
                .addTag(new Request(brand.headquarters, "late tag", null, null, happened), UsedBrand.OTHER, LATE));
        application.awaitReadModels();

        ThenAndNow knew = state(Kind.AS_WE_KNEW_IT, lastKnown);
        ThenAndNow was = state(Kind.AS_IT_WAS, happened);
        assertThat(knew.card()).isEqualTo("Member");
        assertThat(tags(knew)).doesNotContain(LATE);
        assertThat(tags(was)).contains(LATE);
        assertThat(knew.fields())
                .filteredOn(ThenAndNow.Field::changed)
                .extracting(ThenAndNow.Field::name)
                .containsExactly("tags");

        Difference between = difference(Kind.AS_WE_KNEW_IT, lastKnown, ALWAYS);
        assertThat(between.between()).singleElement().satisfies(event -> {
            assertThat(event.command()).isEqualTo("AddTag");
            assertThat(event.occasion().commandId()).isEqualTo("late tag");
        });
    }

    private ThenAndNow state(Kind kind, Instant at) {
        return difference(kind, at, null).state().orElseThrow();
    }

    private Difference difference(Kind kind, Instant at, @Nullable Instant later) {
        return audit.difference(AUDITOR, UsedBrand.OTHER.value(), new Moment(kind, at), later)
                .orElseThrow();
    }

    private static List<String> tags(ThenAndNow state) {
        return state.fields().stream()
                .filter(field -> field.name().equals("tags"))
                .flatMap(field -> ((Collection<?>) Objects.requireNonNull(field.then())).stream())
                .map(Object::toString)
                .toList();
    }

    /** Whatever kind of stream: its aggregate has a state after its last event, and begins with its own id. */
    void knowsTheStateOfEveryStream(List<String> streams) {
        Set<String> kinds = new TreeSet<>();
        for (String stream : streams) {
            ThenAndNow state = audit.difference(AUDITOR, stream, new Moment(Kind.AS_WE_KNEW_IT, ALWAYS), null)
                    .flatMap(Difference::state)
                    .orElseThrow(() -> new AssertionError("no state of " + stream));
            assertThat(state.fields().getFirst().then()).hasToString(stream);
            kinds.add(state.card());
        }
        assertThat(kinds)
                .contains(
                        "Member",
                        "Guide",
                        "Store",
                        "Campaign",
                        "Coupon",
                        "CouponTemplate",
                        "Purchase",
                        "MemberAllowance");
    }

    /** Over a guide's leaving to the members who were released, and from a coupon back to the campaign's start. */
    void followsCausesOverReactions() {
        RecordedEvent resigned = event(UsedBrand.LEAVING.value(), GuideResigned.class);
        RecordedEvent released = event(UsedBrand.OTHER.value(), MemberUnbound.class);
        Why why = why(released);
        assertThat(why.chain()).extracting(RecordedEvent::eventId).containsExactly(resigned.eventId());
        assertThat(why.beginning()).isEqualTo(Why.Beginning.BEGUN);
        assertThat(why.first().occasion().actor()).isEqualTo(brand.headquarters.actor());
        assertThat(why.first().command()).isEqualTo("ResignGuide");
        assertThat(why.event().command()).isEqualTo("ReleaseMember");
        assertThat(across.reactions(AUDITOR, resigned.eventId(), PART).rows())
                .extracting(Reaction::place)
                .extracting(EventPlace::stream)
                .contains(UsedBrand.OTHER.value());

        CouponId coupon = brand.wallet(UsedBrand.MEMBER).getFirst();
        Why issued = why(event(coupon.value(), CouponIssued.class));
        assertThat(issued.chain().getLast().payload()).isInstanceOf(CampaignStarted.class);
        assertThat(issued.request()).extracting(EventPlace::kind).contains("AllowanceDrawn");
    }

    private Why why(RecordedEvent event) {
        return audit.why(AUDITOR, event.stream(), event.eventId()).orElseThrow();
    }

    private RecordedEvent event(String stream, Class<?> kind) {
        return audit.events(AUDITOR, stream).stream()
                .filter(event -> kind.isInstance(event.payload()))
                .findFirst()
                .orElseThrow();
    }

    /** Before the brand began there was nothing of it, and now there is what its people did. */
    void countsForStoreAndCampaign() {
        Moment early = new Moment(Kind.AS_WE_KNEW_IT, Instant.parse("2000-01-01T00:00:00Z"));
        Moment now = new Moment(Kind.AS_WE_KNEW_IT, ALWAYS);
        FiguresThen campaign = across.ofCampaign(AUDITOR, UsedBrand.CAMPAIGN, now);
        assertThat(campaign.issued()).isEqualTo(2);
        assertThat(campaign.redeemed()).isEqualTo(1);
        assertThat(campaign.rejected()).isEqualTo(1);
        assertThat(across.ofCampaign(AUDITOR, UsedBrand.CAMPAIGN, early).issued())
                .isZero();
        assertThat(across.stock(AUDITOR, List.of(UsedBrand.TEMPLATE), now)).hasValue(100L);
        assertThat(across.ofStore(AUDITOR, UsedBrand.STORE, now).purchases()).isEqualTo(1);
        assertThat(across.guides(AUDITOR, UsedBrand.STORE, now))
                .contains(UsedBrand.GUIDE)
                .doesNotContain(UsedBrand.LEAVING);
        List<MemberId> members = across.members(AUDITOR, UsedBrand.STORE, now, PART).rows().stream()
                .map(MemberThen::member)
                .toList();
        assertThat(members).doesNotContain(UsedBrand.OTHER).hasSize((int)
                across.countMembers(AUDITOR, UsedBrand.STORE, now));
        assertThat(across.countMembers(AUDITOR, UsedBrand.STORE, early)).isZero();
    }
}
