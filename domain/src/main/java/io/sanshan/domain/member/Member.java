package io.sanshan.domain.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberCommand.AddTag;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.ChangePhone;
import io.sanshan.domain.member.MemberCommand.ChangeProfile;
import io.sanshan.domain.member.MemberCommand.CompleteErasure;
import io.sanshan.domain.member.MemberCommand.EraseMember;
import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberCommand.IssueWalletLink;
import io.sanshan.domain.member.MemberCommand.LeaveProgramme;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberCommand.ReleaseMember;
import io.sanshan.domain.member.MemberCommand.RemoveTag;
import io.sanshan.domain.member.MemberCommand.RevokeWalletLinks;
import io.sanshan.domain.member.MemberCommand.WithdrawConsent;
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
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A member, from registration until leaving or erasure. Name, phone, birthday, address and note pass through into events and are never
 * kept here: no decision needs them, and a snapshot would hold them beyond their erasure.
 */
@Revision("1")
public class Member {

    @AggregateIdentifier
    private MemberId id;

    /** Null while the member is in the pool. */
    private @Nullable GuideId guide;

    private @Nullable Instant boundAt;
    private Set<String> tags = new HashSet<>();

    /** Channel and purpose to the version of the text that was agreed to. */
    private Map<String, String> consents = new HashMap<>();

    private boolean hasWalletLinks;
    private boolean left;
    private boolean erased;
    private boolean erasureCompleted;

    protected Member() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterMember command, Occasion occasion) {
        Rule.require(
                new AMemberHasAName(command.name()),
                new APhoneIsWrittenInFull(command.phone()),
                new ABirthdayIsADayOfThePast(command.birthday(), occasion.occurredAt()));
        apply(new MemberRegistered(
                command.member(),
                command.name(),
                command.phone(),
                command.birthday(),
                command.source(),
                command.store()));
    }

    @EventSourcingHandler
    void evolve(MemberRegistered event) {
        id = event.member();
    }

    @CommandHandler
    void decide(BindMember command, Occasion occasion, GuideBook guides) {
        GuideBook.Standing standing = guides.guide(command.guide());
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new ABindingLeadsToAnotherGuide(guide, command.guide()),
                new AMemberIsBoundToAGuideWhoWorks(command.guide(), standing),
                new AFirstBindingNeedsAMemberOfThePool(guide, command.reason()),
                new ABindingIsProtectedForAWhile(boundAt, command.reason(), occasion.occurredAt()));
        apply(new MemberBound(id, command.guide(), standing.store(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(MemberBound event, Occasion occasion) {
        guide = event.guide();
        boundAt = occasion.occurredAt();
    }

    @CommandHandler
    void decide(ReleaseMember command) {
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new AReleaseNamesTheGuideOfTheMember(guide, command.guide()));
        apply(new MemberUnbound(id, command.guide(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(MemberUnbound event) {
        guide = null;
        boundAt = null;
    }

    @CommandHandler
    void decide(ChangeProfile command, Occasion occasion) {
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new AChangeChangesSomething(saysSomething(command)),
                new AMemberHasAName(command.name()),
                new ABirthdayIsADayOfThePast(command.birthday(), occasion.occurredAt()));
        apply(new ProfileChanged(id, command.name(), command.birthday(), command.address(), command.note()));
    }

    @CommandHandler
    void decide(ChangePhone command) {
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new APhoneIsWrittenInFull(command.phone()));
        apply(new PhoneChanged(id, command.phone()));
    }

    @CommandHandler
    void decide(AddTag command) {
        String tag = command.tag().strip();
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new ATagIsAShortWord(tag),
                new ATagIsPutOnOnce(tags, tag));
        apply(new TagAdded(id, tag));
    }

    @EventSourcingHandler
    void evolve(TagAdded event) {
        tags.add(event.tag());
    }

    @CommandHandler
    void decide(RemoveTag command) {
        String tag = command.tag().strip();
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new ATagIsTakenOffWhereItIs(tags, tag));
        apply(new TagRemoved(id, tag));
    }

    @EventSourcingHandler
    void evolve(TagRemoved event) {
        tags.remove(event.tag());
    }

    @CommandHandler
    void decide(GrantConsent command) {
        String agreedText = consents.get(consent(command.channel(), command.purpose()));
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new AConsentIsGrantedOncePerText(agreedText, command.textVersion()));
        apply(new ConsentGranted(id, command.channel(), command.purpose(), command.textVersion()));
    }

    @EventSourcingHandler
    void evolve(ConsentGranted event) {
        consents.put(consent(event.channel(), event.purpose()), event.textVersion());
    }

    @CommandHandler
    void decide(WithdrawConsent command) {
        boolean granted = consents.containsKey(consent(command.channel(), command.purpose()));
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new AWithdrawalNeedsAConsent(granted));
        apply(new ConsentWithdrawn(id, command.channel(), command.purpose()));
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn event) {
        consents.remove(consent(event.channel(), event.purpose()));
    }

    @CommandHandler
    void decide(IssueWalletLink command) {
        Rule.require(new AnErasedMemberIsNotChanged(erased), new APersonWhoLeftIsNotChanged(left));
        apply(new WalletLinkIssued(id, command.secretHash()));
    }

    @EventSourcingHandler
    void evolve(WalletLinkIssued event) {
        hasWalletLinks = true;
    }

    @CommandHandler
    void decide(RevokeWalletLinks command) {
        Rule.require(
                new AnErasedMemberIsNotChanged(erased),
                new APersonWhoLeftIsNotChanged(left),
                new AChangeChangesSomething(hasWalletLinks));
        apply(new WalletLinksRevoked(id));
    }

    @EventSourcingHandler
    void evolve(WalletLinksRevoked event) {
        hasWalletLinks = false;
    }

    @CommandHandler
    void decide(LeaveProgramme command) {
        Rule.require(new AnErasedMemberIsNotChanged(erased), new APersonWhoLeftIsNotChanged(left));
        apply(new MemberLeft(id));
    }

    @EventSourcingHandler
    void evolve(MemberLeft event) {
        left = true;
    }

    /** Who left may be erased as well; whoever asked and why, nothing of the person is needed to decide it. */
    @CommandHandler
    void decide(EraseMember command) {
        Rule.require(new AnErasedMemberIsNotChanged(erased));
        apply(new MemberErased(id, command.reason()));
    }

    @EventSourcingHandler
    void evolve(MemberErased event) {
        erased = true;
        guide = null;
        boundAt = null;
        tags.clear();
        consents.clear();
        hasWalletLinks = false;
    }

    @CommandHandler
    void decide(CompleteErasure command) {
        Rule.require(new OnlyAnErasureIsCompleted(erased), new AnErasureIsCompletedOnce(erasureCompleted));
        apply(new ErasureCompleted(
                id,
                command.keyDestroyedAt(),
                command.personalValues(),
                command.phoneFreed(),
                command.walletLinksRevoked()));
    }

    @EventSourcingHandler
    void evolve(ErasureCompleted event) {
        erasureCompleted = true;
    }

    private static boolean saysSomething(ChangeProfile command) {
        return command.name() != null
                || command.birthday() != null
                || command.address() != null
                || command.note() != null;
    }

    private static String consent(ConsentChannel channel, ConsentPurpose purpose) {
        return channel.name() + '/' + purpose.name();
    }
}
