package io.sanshan.application.member;

import io.sanshan.application.member.MemberCard.Consent;
import io.sanshan.application.shared.Masked;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the next card out of one: a record of seventeen parts is copied in one place only. */
final class MemberCardChange {

    private final MemberCard before;
    private String name;
    private @Nullable String phone;
    private @Nullable String birthday;
    private @Nullable String address;
    private @Nullable String note;
    private @Nullable GuideId guide;
    private @Nullable StoreId boundIn;
    private @Nullable Instant boundAt;
    private List<String> tags;
    private List<Consent> consents;
    private int walletLinks;
    private MemberStatus status;
    private @Nullable Instant leftAt;

    MemberCardChange(MemberCard card) {
        before = card;
        name = card.name();
        phone = card.phone();
        birthday = card.birthday();
        address = card.address();
        note = card.note();
        guide = card.guide();
        boundIn = card.boundIn();
        boundAt = card.boundAt();
        tags = card.tags();
        consents = card.consents();
        walletLinks = card.walletLinks();
        status = card.status();
        leftAt = card.leftAt();
    }

    MemberCardChange bound(@Nullable GuideId to, @Nullable StoreId store, @Nullable Instant at) {
        guide = to;
        boundIn = store;
        boundAt = at;
        return this;
    }

    MemberCardChange profile(ProfileChanged event) {
        name = or(event.name(), name);
        birthday = orNull(event.birthday(), birthday);
        address = orNull(event.address(), address);
        note = orNull(event.note(), note);
        return this;
    }

    private static String or(@Nullable Personal changed, String kept) {
        return changed == null ? kept : changed.clear().orElse("");
    }

    private static @Nullable String orNull(@Nullable Personal changed, @Nullable String kept) {
        return changed == null ? kept : changed.clear().orElse(null);
    }

    MemberCardChange phone(@Nullable String changed) {
        phone = changed;
        return this;
    }

    MemberCardChange tagged(String tag) {
        List<String> more = new ArrayList<>(tags);
        if (!more.contains(tag)) {
            more.add(tag);
            more.sort(null);
        }
        tags = more;
        return this;
    }

    MemberCardChange untagged(String tag) {
        tags = tags.stream().filter(other -> !other.equals(tag)).toList();
        return this;
    }

    MemberCardChange consented(Consent consent) {
        List<Consent> more = before.consentsWithout(consent.channel(), consent.purpose());
        more.add(consent);
        consents = more;
        return this;
    }

    MemberCardChange withdrawn(ConsentChannel channel, ConsentPurpose purpose) {
        consents = before.consentsWithout(channel, purpose);
        return this;
    }

    MemberCardChange walletLinks(int number) {
        walletLinks = number;
        return this;
    }

    MemberCardChange left(Instant at) {
        bound(null, null, null);
        tags = List.of();
        consents = List.of();
        walletLinks = 0;
        status = MemberStatus.LEFT;
        leftAt = at;
        return this;
    }

    /** What is left says that there was a member, since when, and where she joined. */
    MemberCardChange erased() {
        name = "";
        phone = null;
        birthday = null;
        address = null;
        note = null;
        bound(null, null, null);
        tags = List.of();
        consents = List.of();
        walletLinks = 0;
        status = MemberStatus.ERASED;
        return this;
    }

    MemberCardChange masked() {
        name = Masked.name(name);
        phone = Masked.phone(phone);
        birthday = null;
        address = null;
        note = null;
        return this;
    }

    MemberCard card() {
        return new MemberCard(
                before.member(),
                name,
                phone,
                birthday,
                address,
                note,
                guide,
                boundIn,
                boundAt,
                before.source(),
                before.joinedIn(),
                before.joinedAt(),
                tags,
                consents,
                walletLinks,
                status,
                leftAt);
    }
}
