package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent.ConsentGranted;
import io.sanshan.domain.member.MemberEvent.ConsentWithdrawn;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.shared.Personal;

/** Situations of Mei, and of the guides who look after members. */
final class MemberScenario extends AggregateScenario<MemberScenario> {

    static final MemberId MEI = MemberId.named("Mei");
    static final GuideId LI = GuideId.named("Li");
    static final GuideId WANG = GuideId.named("Wang");
    static final GuideId NEW_GUIDE_WITHOUT_STORE = GuideId.named("new");
    static final GuideId RESIGNED_GUIDE = GuideId.named("resigned");
    static final StoreId BUND = StoreId.named("Bund");
    static final StoreId LAKE = StoreId.named("Lake");

    private MemberScenario() {
        super(Member.class, (GuideBook) MemberScenario::standingOf);
    }

    private static GuideBook.Standing standingOf(GuideId guide) {
        if (guide.equals(LI)) {
            return new GuideBook.Standing(true, BUND);
        }
        if (guide.equals(WANG)) {
            return new GuideBook.Standing(true, LAKE);
        }
        return new GuideBook.Standing(guide.equals(NEW_GUIDE_WITHOUT_STORE), null);
    }

    static MemberScenario nobodyYet() {
        return new MemberScenario();
    }

    static MemberScenario aMember() {
        return nobodyYet().given(new MemberRegistered(MEI, Personal.of("Mei"), null, null, JoinSource.STORE, BUND));
    }

    MemberScenario boundTo(GuideId guide) {
        return given(new MemberBound(MEI, guide, standingOf(guide).store(), BindingReason.FIRST));
    }

    MemberScenario fallenToThePoolFrom(GuideId guide) {
        return given(new MemberUnbound(MEI, guide, ReleaseReason.GUIDE_RESIGNED));
    }

    MemberScenario tagged(String tag) {
        return given(new TagAdded(MEI, tag));
    }

    MemberScenario untagged(String tag) {
        return given(new TagRemoved(MEI, tag));
    }

    MemberScenario agreedTo(ConsentChannel channel, ConsentPurpose purpose, String textVersion) {
        return given(new ConsentGranted(MEI, channel, purpose, textVersion));
    }

    MemberScenario withdrew(ConsentChannel channel, ConsentPurpose purpose) {
        return given(new ConsentWithdrawn(MEI, channel, purpose));
    }

    MemberScenario gotAWalletLink() {
        return given(new WalletLinkIssued(MEI, "hash-1"));
    }

    MemberScenario lostTheWalletLinks() {
        return given(new WalletLinksRevoked(MEI));
    }

    MemberScenario left() {
        return given(new MemberLeft(MEI));
    }

    MemberScenario erased() {
        return given(new MemberErased(MEI, ErasureReason.PERSON_REQUEST));
    }
}
