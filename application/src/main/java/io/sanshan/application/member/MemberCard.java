package io.sanshan.application.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent;
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
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member's own events say of her: a pure fold, the same for the live card, a rebuild and a card as of a moment.
 *
 * @param name empty when the person was erased
 * @param boundIn the store where the guide worked when the member was bound
 * @param joinedIn the store where the member registered
 * @param tags in alphabetical order
 * @param walletLinks how many links to the wallet are good
 */
public record MemberCard(
        MemberId member,
        String name,
        @Nullable String phone,
        @Nullable String birthday,
        @Nullable String address,
        @Nullable String note,
        @Nullable GuideId guide,
        @Nullable StoreId boundIn,
        @Nullable Instant boundAt,
        JoinSource source,
        @Nullable StoreId joinedIn,
        Instant joinedAt,
        List<String> tags,
        List<Consent> consents,
        int walletLinks,
        MemberStatus status,
        @Nullable Instant leftAt) {

    public MemberCard {
        tags = List.copyOf(tags);
        consents = List.copyOf(consents);
    }

    /** A consent that stands. */
    public record Consent(ConsentChannel channel, ConsentPurpose purpose, String textVersion, Instant grantedAt) {
        boolean concerns(ConsentChannel otherChannel, ConsentPurpose otherPurpose) {
            return channel == otherChannel && purpose == otherPurpose;
        }
    }

    /**
     * The card after an event.
     *
     * @param before null before the first event of the stream
     */
    public static MemberCard evolve(@Nullable MemberCard before, MemberEvent event, Occasion occasion) {
        if (event instanceof MemberRegistered registered) {
            return registered(registered, occasion);
        }
        if (before == null) {
            throw new IllegalStateException("a member's stream starts with a registration");
        }
        return switch (event) {
            case MemberRegistered again -> registered(again, occasion);
            case MemberBound bound ->
                before.change()
                        .bound(bound.guide(), bound.store(), occasion.occurredAt())
                        .card();
            case MemberUnbound _ -> before.change().bound(null, null, null).card();
            case ProfileChanged changed -> before.change().profile(changed).card();
            case PhoneChanged changed ->
                before.change().phone(text(changed.phone())).card();
            case TagAdded added -> before.change().tagged(added.tag()).card();
            case TagRemoved removed -> before.change().untagged(removed.tag()).card();
            case ConsentGranted granted ->
                before.change()
                        .consented(new Consent(
                                granted.channel(), granted.purpose(), granted.textVersion(), occasion.occurredAt()))
                        .card();
            case ConsentWithdrawn withdrawn ->
                before.change()
                        .withdrawn(withdrawn.channel(), withdrawn.purpose())
                        .card();
            case WalletLinkIssued _ ->
                before.change().walletLinks(before.walletLinks + 1).card();
            case WalletLinksRevoked _ -> before.change().walletLinks(0).card();
            case MemberLeft _ -> before.change().left(occasion.occurredAt()).card();
            case MemberErased _ -> before.change().erased().card();
            case ErasureCompleted _ -> before;
        };
    }

    private static MemberCard registered(MemberRegistered event, Occasion occasion) {
        String name = text(event.name());
        return new MemberCard(
                event.member(),
                name == null ? "" : name,
                text(event.phone()),
                text(event.birthday()),
                null,
                null,
                null,
                null,
                null,
                event.source(),
                event.store(),
                occasion.occurredAt(),
                List.of(),
                List.of(),
                0,
                MemberStatus.ACTIVE,
                null);
    }

    static @Nullable String text(@Nullable Personal personal) {
        return personal == null ? null : personal.clear().orElse(null);
    }

    MemberCardChange change() {
        return new MemberCardChange(this);
    }

    /** A copy for callers who have no right to the person. */
    public MemberCard masked() {
        return change().masked().card();
    }

    List<Consent> consentsWithout(ConsentChannel channel, ConsentPurpose purpose) {
        List<Consent> others = new ArrayList<>(consents);
        others.removeIf(consent -> consent.concerns(channel, purpose));
        return others;
    }

    @Override
    public String toString() {
        return "MemberCard[" + member + ']';
    }
}
