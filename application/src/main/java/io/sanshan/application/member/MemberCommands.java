package io.sanshan.application.member;

import static io.sanshan.application.shared.Party.ANYONE;
import static io.sanshan.application.shared.Party.GUIDE;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.MEMBER;
import static io.sanshan.application.shared.Party.STORE_MANAGER;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;

/**
 * What can be asked of members. A store manager asks for members bound to guides of her store, a guide for own members, a
 * member for herself.
 */
@Door
public interface MemberCommands {

    /** Registers a member and binds her to the guide where one is named. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, SYSTEM})
    Outcome register(Request request, NewMember member);

    /** Registers a member who scanned a guide's code. Whether a phone was known before is not to be seen from the answer. */
    @AllowedTo(ANYONE)
    JoinAnswer join(Request request, JoinForm form);

    /** Binds a member: the first time for a store's people, at any time for headquarters. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, SYSTEM})
    Outcome bind(Request request, MemberId member, GuideId guide);

    /** Binds a member to another guide because the member asked for it. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, MEMBER})
    Outcome changeGuide(Request request, MemberId member, GuideId guide);

    /** Lets a member fall to the pool. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome release(Request request, MemberId member, GuideId guide);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, MEMBER, SYSTEM})
    Outcome changeProfile(Request request, MemberId member, ProfileChange change);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, MEMBER, SYSTEM})
    Outcome changePhone(Request request, MemberId member, String phone);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, SYSTEM})
    Outcome addTag(Request request, MemberId member, String tag);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, SYSTEM})
    Outcome removeTag(Request request, MemberId member, String tag);

    /** Records a consent together with the version of the text that was agreed to. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, MEMBER, SYSTEM})
    Outcome grantConsent(
            Request request, MemberId member, ConsentChannel channel, ConsentPurpose purpose, String textVersion);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, MEMBER, SYSTEM})
    Outcome withdrawConsent(Request request, MemberId member, ConsentChannel channel, ConsentPurpose purpose);

    /** The member leaves the programme; the phone is free again. */
    @AllowedTo({HEADQUARTERS, MEMBER, SYSTEM})
    Outcome leave(Request request, MemberId member);

    /** A further link to the wallet. The secret is told this once and kept nowhere. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, MEMBER, SYSTEM})
    WalletLinkAnswer issueWalletLink(Request request, MemberId member);

    /** Makes every wallet link of the member useless. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, MEMBER, SYSTEM})
    Outcome revokeWalletLinks(Request request, MemberId member);
}
