package io.sanshan.ui.member.pages;

import io.sanshan.application.campaign.ClaimableCoupon;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.OfferedCoupon;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.purchase.PurchaseListing;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The coupons of members, in memory, and one campaign that offers {@link #GIFT} to everybody. */
public class WalletsInMemory {

    static final CouponTemplateId GIFT = CouponTemplateId.named("gift");

    private static final CampaignId CAMPAIGN = CampaignId.named("autumn");

    private Eligibility eligibility = Eligibility.EVERYBODY;
    private final Clock clock;
    private final Map<MemberId, List<WalletCoupon>> wallets = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> usedCodes = new HashSet<>();
    private final Map<String, MemberId> gifts = new HashMap<>();
    private WalletTerms inWallet = WalletTerms.NONE;
    private boolean bought;

    WalletsInMemory(Clock clock) {
        this.clock = clock;
    }

    void empty() {
        eligibility = Eligibility.EVERYBODY;
        wallets.clear();
        seen.clear();
        codes.clear();
        usedCodes.clear();
        gifts.clear();
        bought = false;
        inWallet = WalletTerms.NONE;
    }

    public List<WalletCoupon> wallet(Caller caller, MemberId member) {
        MemberDoors.own(caller, member);
        return wallets.getOrDefault(member, List.of());
    }

    public List<ClaimableCoupon> claimable(Caller caller) {
        return List.of(new ClaimableCoupon(
                CAMPAIGN,
                "Autumn days",
                "Soup, bread and apples: take five off.",
                GIFT,
                clock.instant().plus(Duration.ofDays(9))));
    }

    public Map<CouponTemplateId, CouponTemplateCard> cards(Caller caller, Collection<CouponTemplateId> templates) {
        return Map.of(GIFT, template());
    }

    public Outcome claim(Request request, CouponTemplateId template) {
        if (!(request.caller() instanceof Caller.OfMember own)) {
            throw new NotAllowed(request.caller(), "claim");
        }
        if (!template.equals(GIFT)) {
            return Outcome.refused(Refusal.of(CouponRefusal.TEMPLATE_UNKNOWN));
        }
        if (seen.add(request.commandId())) {
            give(own.member(), 1, CouponStatus.ISSUED);
        }
        return Outcome.done();
    }

    /** From here on a code opens a coupon, once. */
    void openByCode(String code) {
        codes.add(code);
    }

    public Outcome takeByCode(Request request, String typed) {
        MemberId member = ((Caller.OfMember) request.caller()).member();
        String code = typed.toUpperCase(Locale.ROOT);
        if (seen.contains(request.commandId())) {
            return Outcome.done();
        }
        if (!codes.contains(code)) {
            return Outcome.refused(Refusal.of(CodeRefusal.CODE_UNKNOWN));
        }
        if (!usedCodes.add(code)) {
            return Outcome.refused(Refusal.of(CodeRefusal.CODE_USED));
        }
        seen.add(request.commandId());
        give(member, 1, CouponStatus.ISSUED);
        return Outcome.done();
    }

    /** From here on coupons may be given to friends. */
    void letThemBeGiven() {
        inWallet = WalletTerms.NONE.given();
    }

    /** The newest coupon of a wallet ends soon. */
    void remindOfNewest(MemberId member) {
        newest(member, card -> new ExpiryReminded(card.coupon(), card.campaign(), member));
    }

    private void newest(MemberId member, Function<CouponCard, CouponEvent> event) {
        List<WalletCoupon> wallet = Objects.requireNonNull(wallets.get(member));
        WalletCoupon newest = wallet.removeLast();
        wallet.add(new WalletCoupon(evolve(newest.card(), event.apply(newest.card()), "command"), newest.template()));
    }

    private CouponCard evolve(CouponCard card, CouponEvent event, String command) {
        return CouponCard.evolve(
                card, event, new Occasion(command, Actor.system("test"), null, command, clock.instant()));
    }

    public Outcome offer(Request request, CouponId coupon) {
        MemberId member = ((Caller.OfMember) request.caller()).member();
        if (gifts.putIfAbsent("gift-" + coupon.piece(), member) != null) {
            return Outcome.refused(Refusal.of(CouponRefusal.OFFERED_ALREADY));
        }
        newest(
                member,
                card -> new CouponOffered(
                        coupon, card.campaign(), member, "hash", clock.instant().plus(Duration.ofDays(7))));
        return Outcome.done();
    }

    public Outcome withdraw(Request request, CouponId coupon) {
        gifts.remove("gift-" + coupon.piece());
        return Outcome.done();
    }

    public Outcome take(Request request, String secret) {
        MemberId friend = ((Caller.OfMember) request.caller()).member();
        MemberId giver = gifts.remove(secret);
        if (giver == null) {
            return Outcome.refused(Refusal.of(CouponRefusal.OFFER_CLOSED));
        }
        WalletCoupon given = Objects.requireNonNull(wallets.get(giver)).removeLast();
        wallets.computeIfAbsent(friend, _ -> new ArrayList<>()).add(given);
        return Outcome.done();
    }

    public Map<CouponId, String> openOffers(Caller caller) {
        MemberId member = ((Caller.OfMember) caller).member();
        Map<CouponId, String> open = new HashMap<>();
        gifts.forEach((secret, giver) -> {
            if (giver.equals(member)) {
                open.put(CouponId.of(GIFT, Long.parseLong(secret.substring("gift-".length()))), secret);
            }
        });
        return open;
    }

    public Optional<OfferedCoupon> offered(Caller caller, String secret) {
        Instant now = clock.instant();
        return gifts.containsKey(secret)
                ? Optional.of(
                        new OfferedCoupon(version(), now, now.plus(Duration.ofDays(20)), now.plus(Duration.ofDays(7))))
                : Optional.empty();
    }

    /** Puts coupons into a wallet. */
    void give(MemberId member, int pieces, CouponStatus status) {
        List<WalletCoupon> wallet = wallets.computeIfAbsent(member, _ -> new ArrayList<>());
        Instant now = clock.instant();
        for (int i = 0; i < pieces; i++) {
            String code = "%016d".formatted(wallet.size() * 7_919L + 4_071_020_304_050L);
            wallet.add(new WalletCoupon(
                    new CouponCard(
                            CouponId.of(GIFT, wallet.size() + 1L),
                            GIFT,
                            1,
                            CAMPAIGN,
                            member,
                            new CouponCode(code),
                            null,
                            now.minus(Duration.ofDays(1)),
                            now.plus(Duration.ofDays(20)),
                            status,
                            now,
                            status == CouponStatus.REDEEMED ? now : null,
                            MemberDoors.STORE,
                            null,
                            null,
                            null,
                            0,
                            null,
                            now,
                            null,
                            status == CouponStatus.REDEEMED ? 1 : 0,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    version()));
        }
    }

    void offerOnlyTo(Eligibility members) {
        eligibility = members;
    }

    /** Whoever it is, from here on one purchase is on record. */
    void buy() {
        bought = true;
    }

    public Slice<PurchaseListing> ofMember(Caller caller, MemberId member, Slice.Range range) {
        MemberDoors.own(caller, member);
        return new Slice<>(
                bought
                        ? List.of(new PurchaseListing(
                                PurchaseId.named("bread"),
                                MemberDoors.STORE,
                                member,
                                null,
                                "1",
                                1,
                                new Money(250, "USD"),
                                new Money(0, "USD"),
                                clock.instant()))
                        : List.of(),
                false);
    }

    /** The till refuses the newest coupon of a wallet. */
    void refuseNewest(MemberId member, Refusal refusal) {
        List<WalletCoupon> wallet = Objects.requireNonNull(wallets.get(member));
        WalletCoupon newest = wallet.removeLast();
        CouponCard card = newest.card();
        wallet.add(new WalletCoupon(
                CouponCard.evolve(
                        card,
                        new RedemptionRejected(card.coupon(), card.campaign(), member, MemberDoors.STORE, refusal),
                        new Occasion("command", Actor.system("test"), null, "command", clock.instant())),
                newest.template()));
    }

    private CouponVersion version() {
        return new CouponVersion(
                GIFT,
                1,
                CAMPAIGN,
                "Five off the autumn basket",
                CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 20))
                        .from(new Money(3000, "USD"))
                        .onlyFor(eligibility)
                        .inWallet(inWallet),
                TermsNames.NONE);
    }

    private CouponTemplateCard template() {
        CouponVersion version = version();
        return new CouponTemplateCard(
                version.template(),
                version.version(),
                version.campaign(),
                version.name(),
                version.terms(),
                version.names(),
                4,
                false,
                clock.instant());
    }
}
