package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a member. */
public sealed interface MemberCommand extends AboutPerson {

    MemberId member();

    @Override
    default String person() {
        return member().value();
    }

    /** Registers a member; the phone has been reserved as unique before. */
    record RegisterMember(
            @TargetAggregateIdentifier MemberId member,
            Personal name,
            @Nullable Personal phone,
            @Nullable Personal birthday,
            JoinSource source,
            @Nullable StoreId store)
            implements MemberCommand {}

    /** Binds a member to a guide; replaces the guide where the rules allow it. */
    record BindMember(@TargetAggregateIdentifier MemberId member, GuideId guide, BindingReason reason)
            implements MemberCommand {}

    /** Lets a member fall to the pool, if still bound to that guide. */
    record ReleaseMember(@TargetAggregateIdentifier MemberId member, GuideId guide, ReleaseReason reason)
            implements MemberCommand {}

    /** Changes the profile; what is null stays as it is. */
    record ChangeProfile(
            @TargetAggregateIdentifier MemberId member,
            @Nullable Personal name,
            @Nullable Personal birthday,
            @Nullable Personal address,
            @Nullable Personal note)
            implements MemberCommand {}

    /** Moves a member to another phone, which has been reserved as unique before. */
    record ChangePhone(@TargetAggregateIdentifier MemberId member, Personal phone) implements MemberCommand {}

    /** Puts a tag on a member. */
    record AddTag(@TargetAggregateIdentifier MemberId member, String tag) implements MemberCommand {}

    /** Takes a tag off a member. */
    record RemoveTag(@TargetAggregateIdentifier MemberId member, String tag) implements MemberCommand {}

    /** Records a consent with the version of the text that was agreed to. */
    record GrantConsent(
            @TargetAggregateIdentifier MemberId member,
            ConsentChannel channel,
            ConsentPurpose purpose,
            String textVersion)
            implements MemberCommand {}

    /** Records that a consent was withdrawn. */
    record WithdrawConsent(@TargetAggregateIdentifier MemberId member, ConsentChannel channel, ConsentPurpose purpose)
            implements MemberCommand {}

    /** Gives a member a link to the wallet; only a keyed hash of its secret is recorded. */
    record IssueWalletLink(@TargetAggregateIdentifier MemberId member, String secretHash) implements MemberCommand {}

    /** Makes every wallet link of a member useless. */
    record RevokeWalletLinks(@TargetAggregateIdentifier MemberId member) implements MemberCommand {}

    /** Records that a member leaves the programme. */
    record LeaveProgramme(@TargetAggregateIdentifier MemberId member) implements MemberCommand {}

    /** Erases a member for good, on somebody's request or because nothing needs her data any more. */
    record EraseMember(@TargetAggregateIdentifier MemberId member, ErasureReason reason) implements MemberCommand {}

    /**
     * Records that an erasure was carried out.
     *
     * @param personalValues how many values of the log nobody can read any more
     * @param phoneFreed whether a phone was kept for the member and is free again
     */
    record CompleteErasure(
            @TargetAggregateIdentifier MemberId member,
            Instant keyDestroyedAt,
            int personalValues,
            boolean phoneFreed,
            int walletLinksRevoked)
            implements MemberCommand {}
}
