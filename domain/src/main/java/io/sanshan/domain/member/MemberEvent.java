package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The life of a member. */
public sealed interface MemberEvent extends AboutPerson {

    MemberId member();

    @Override
    default String person() {
        return member().value();
    }

    /** Whom a member is bound to changed: another guide, or none. */
    sealed interface BindingChanged extends MemberEvent {}

    /** A member registered. */
    record MemberRegistered(
            MemberId member,
            Personal name,
            @Nullable Personal phone,
            @Nullable Personal birthday,
            JoinSource source,
            @Nullable StoreId store)
            implements MemberEvent {}

    /** A member was bound to a guide; the store is where the guide worked then. */
    record MemberBound(
            MemberId member, GuideId guide, @Nullable StoreId store, BindingReason reason) implements BindingChanged {}

    /** A member is no longer bound to a guide. */
    record MemberUnbound(MemberId member, GuideId guide, ReleaseReason reason) implements BindingChanged {}

    /** The profile changed; what is null stayed as it was. */
    record ProfileChanged(
            MemberId member,
            @Nullable Personal name,
            @Nullable Personal birthday,
            @Nullable Personal address,
            @Nullable Personal note)
            implements MemberEvent {}

    /** A member moved to another phone. */
    record PhoneChanged(MemberId member, Personal phone) implements MemberEvent {}

    /** A tag was put on a member. */
    record TagAdded(MemberId member, String tag) implements MemberEvent {}

    /** A tag was taken off a member. */
    record TagRemoved(MemberId member, String tag) implements MemberEvent {}

    /** A consent was granted. */
    record ConsentGranted(MemberId member, ConsentChannel channel, ConsentPurpose purpose, String textVersion)
            implements MemberEvent {}

    /** A consent was withdrawn. */
    record ConsentWithdrawn(MemberId member, ConsentChannel channel, ConsentPurpose purpose) implements MemberEvent {}

    /** A link to the wallet was issued. */
    record WalletLinkIssued(MemberId member, String secretHash) implements MemberEvent {}

    /** All links to the wallet became useless. */
    record WalletLinksRevoked(MemberId member) implements MemberEvent {}

    /** A member left the programme: binding, tags, consents and wallet links ended with it. */
    record MemberLeft(MemberId member) implements BindingChanged {}

    /** A member was erased: from here on nothing of the person is kept, and binding, tags, consents and wallet links ended. */
    record MemberErased(MemberId member, ErasureReason reason) implements BindingChanged {}

    /** An erasure was carried out: the key is destroyed and with it every personal value of the log; the phone is free. */
    record ErasureCompleted(
            MemberId member, Instant keyDestroyedAt, int personalValues, boolean phoneFreed, int walletLinksRevoked)
            implements MemberEvent {}
}
