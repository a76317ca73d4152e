package io.sanshan.ui.member.pages;

import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.ClaimableCoupon;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.purchase.PurchaseQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.TermsText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a wallet from the doors, with a fixed number of questions however full it is. */
@Component
class WalletReader {

    /** So many coupons with their QR codes keep a page light. */
    static final int LEAF = 12;

    private final MemberQueries members;
    private final GuideQueries guides;
    private final StoreQueries stores;
    private final CouponQueries coupons;
    private final CouponTemplateQueries templates;
    private final CampaignQueries campaigns;
    private final CouponGiftQueries giving;
    private final PurchaseQueries purchases;
    private final JoinLink links;
    private final Clock clock;

    WalletReader(
            MemberQueries members,
            GuideQueries guides,
            StoreQueries stores,
            CouponQueries coupons,
            CouponTemplateQueries templates,
            CampaignQueries campaigns,
            CouponGiftQueries giving,
            PurchaseQueries purchases,
            JoinLink links,
            Clock clock) {
        this.members = members;
        this.guides = guides;
        this.stores = stores;
        this.coupons = coupons;
        this.templates = templates;
        this.campaigns = campaigns;
        this.giving = giving;
        this.purchases = purchases;
        this.links = links;
        this.clock = clock;
    }

    /** The member whom a secret opens the wallet of. */
    Optional<Caller.OfMember> caller(String secret) {
        return members.byWalletSecret(new Caller.Anyone(), secret).map(Caller.OfMember::new);
    }

    /** The wallet, or nothing when the member has left or was erased. */
    Optional<WalletPage> page(Caller.OfMember caller, PageWords anywhere, int leaf) {
        MemberProfile profile = members.card(caller, caller.member());
        MemberCard card = profile.card();
        if (card.status() != MemberStatus.ACTIVE) {
            return Optional.empty();
        }
        Optional<StoreCard> store = Optional.ofNullable(profile.store()).flatMap(id -> stores.card(caller, id));
        // A coupon's days are those of the store where she would redeem it.
        PageWords words = store.map(there -> anywhere.in(there.zone())).orElse(anywhere);
        Instant now = clock.instant();
        List<WalletCoupon> wallet = coupons.wallet(caller, caller.member());
        Map<CouponId, String> offers = giving.openOffers(caller);
        int first = Math.max(0, Math.min(leaf, (wallet.size() - 1) / LEAF)) * LEAF;
        int last = Math.min(wallet.size(), first + LEAF);
        return Optional.of(new WalletPage(
                FirstName.of(card.name()),
                guideName(caller, card.guide()),
                store.map(StoreCard::name).orElse(""),
                shown(profile.code()),
                wallet.subList(first, last).stream()
                        .map(coupon -> WalletTicket.of(
                                coupon,
                                words,
                                now,
                                link(offers.get(coupon.card().coupon()))))
                        .toList(),
                gifts(caller, card.tags(), wallet, words),
                consents(card.consents(), words),
                last < wallet.size() ? first / LEAF + 2 : 0,
                first / LEAF));
    }

    private static WalletPage.@Nullable Shown shown(@Nullable MemberCode code) {
        return code == null ? null : new WalletPage.Shown(code.grouped(), QrCode.svg(code.value()));
    }

    private String link(@Nullable String secret) {
        return secret == null ? "" : links.ofGift(secret);
    }

    private String guideName(Caller.OfMember caller, @Nullable GuideId guide) {
        return guide == null
                ? ""
                : FirstName.of(guides.names(caller, Set.of(guide)).getOrDefault(guide, ""));
    }

    private List<WalletPage.Gift> gifts(
            Caller.OfMember caller, Collection<String> tags, List<WalletCoupon> wallet, PageWords words) {
        List<ClaimableCoupon> claimable = campaigns.claimable(caller);
        if (claimable.isEmpty()) {
            return List.of();
        }
        Map<CouponTemplateId, CouponTemplateCard> cards = templates.cards(
                caller, claimable.stream().map(ClaimableCoupon::template).toList());
        Map<CouponTemplateId, Long> owned = wallet.stream()
                .map(coupon -> coupon.card().template())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        boolean bought = hasBought(caller, wallet);
        List<WalletPage.Gift> gifts = new ArrayList<>();
        for (ClaimableCoupon coupon : claimable) {
            CouponTemplateCard template = cards.get(coupon.template());
            if (template != null
                    && isFor(template, tags, bought)
                    && isLeft(template, owned.getOrDefault(coupon.template(), 0L))) {
                gifts.add(new WalletPage.Gift(
                        coupon.template().value(),
                        TermsText.headline(template.terms(), words.formats(), words.texts()::getTranslation),
                        template.name(),
                        WalletTicket.terms(template.terms(), template.names(), words),
                        coupon.message(),
                        words.say("page.wallet.closes", words.lastMoment(coupon.closes()))));
            }
        }
        return gifts;
    }

    private boolean hasBought(Caller.OfMember caller, List<WalletCoupon> wallet) {
        return wallet.stream().anyMatch(coupon -> coupon.card().redemptions() > 0)
                || !purchases
                        .ofMember(caller, caller.member(), new Slice.Range(0, 1))
                        .rows()
                        .isEmpty();
    }

    private static boolean isFor(CouponTemplateCard template, Collection<String> tags, boolean bought) {
        Eligibility members = template.terms().eligibility();
        String tag = members.tag();
        return (tag == null || tags.contains(tag)) && !(members.firstPurchase() && bought);
    }

    /** Whether it is worth offering; whether she gets it is decided when she takes it. */
    private static boolean isLeft(CouponTemplateCard template, long owned) {
        Integer perMember = template.terms().quotas().perMember().total();
        Integer stock = template.terms().quotas().stock();
        return !template.closed()
                && (perMember == null || owned < perMember)
                && (stock == null || template.issued() < stock);
    }

    private static List<WalletPage.Choice> consents(List<MemberCard.Consent> standing, PageWords words) {
        List<WalletPage.Choice> choices = new ArrayList<>();
        for (MemberCard.Consent consent : standing) {
            choices.add(new WalletPage.Choice(
                    consent.channel().name(),
                    consent.purpose().name(),
                    words.say("consentPurpose." + consent.purpose()) + " · "
                            + words.say("consentChannel." + consent.channel()),
                    words.say("page.consent.since", words.formats().day(consent.grantedAt()), consent.textVersion()),
                    true));
        }
        Arrays.stream(ConsentOffer.values())
                .filter(offer -> standing.stream()
                        .noneMatch(consent ->
                                consent.channel() == offer.channel() && consent.purpose() == offer.purpose()))
                .map(offer -> new WalletPage.Choice(
                        offer.channel().name(), offer.purpose().name(), offer.text(words), "", false))
                .forEach(choices::add);
        return choices;
    }
}
