package io.sanshan.ui.kit.history;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.domain.account.AccountEvent;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.coupon.AllowanceEvent;
import io.sanshan.domain.coupon.AttemptEvent;
import io.sanshan.domain.coupon.BudgetEvent;
import io.sanshan.domain.coupon.CodeBatchEvent;
import io.sanshan.domain.coupon.CodeUseEvent;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponTemplateEvent;
import io.sanshan.domain.coupon.GuideAllowanceEvent;
import io.sanshan.domain.coupon.OfflineBundleEvent;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.StoreQuotaEvent;
import io.sanshan.domain.goods.GoodsEvent;
import io.sanshan.domain.goods.GoodsSetEvent;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.letter.LetterEvent;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.purchase.PurchaseEvent;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.till.TillDeviceEvent;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.RefusalText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words and the drawing of an event. The switches name every event, so that a new one does not compile before it has words;
 * a test keeps that every kind has a title in every language.
 */
public final class EventWords {

    private EventWords() {}

    /** What happened, such as "Coupon redeemed"; the kind is the event's simple name. */
    public static String title(String kind) {
        return I18NProvider.translate("event." + kind);
    }

    /** The particulars in one line; empty where the title says all. Personal values are never among them. */
    public static String detail(Object event, Names names) {
        return switch (event) {
            case MemberEvent member -> ofMember(member, names);
            case CouponEvent coupon -> ofCoupon(coupon, names);
            case PurchaseEvent purchase -> ofPurchase(purchase, names);
            case GuideEvent guide -> ofGuide(guide, names);
            case CampaignEvent campaign -> ofCampaign(campaign, names);
            case CouponTemplateEvent template -> ofTemplate(template);
            case StoreEvent store -> ofStore(store);
            case AccountEvent account -> ofAccount(account);
            case TillDeviceEvent till -> ofTillDevice(till, names);
            case GoodsEvent.GoodsListed listed -> listed.number() + " · " + listed.name();
            case GoodsSetEvent.GoodsSetDefined set ->
                say("version", set.version(), set.name()) + " · " + set.goods().size();
            case LetterEvent.LetterDiscarded discarded -> discarded.reader() + " · " + discarded.reason();
            case AllowanceEvent.AllowanceDrawn drawn -> number(drawn.drawn());
            case AttemptEvent attempt -> ofAttempt(attempt, names);
            case GuideAllowanceEvent.GuideAllowanceDrawn drawn ->
                names.guide(drawn.guide()) + " · " + number(drawn.drawn());
            case StoreQuotaEvent quota -> ofQuota(quota, names);
            case BudgetEvent budget -> names.store(budget.store()) + ofBudget(budget);
            case OfflineBundleEvent bundle -> names.store(bundle.store()) + ofOfflineBundle(bundle);
            case CodeBatchEvent batch -> ofCodes(batch);
            case CodeUseEvent.CodeUsed _ -> "";
            default -> "";
        };
    }

    private static String ofCodes(CodeBatchEvent event) {
        return switch (event) {
            case CodeBatchEvent.CodesPlanned planned -> number(planned.codes().size());
            case CodeBatchEvent.CodesMade made -> number(made.made());
            case CodeBatchEvent.SharedCodeDrawn drawn -> number(drawn.drawn());
            case CodeBatchEvent.CodesVoided voided -> voided.reason();
            case CodeBatchEvent.CodesDownloaded _ -> "";
        };
    }

    private static String ofAttempt(AttemptEvent event, Names names) {
        return names.store(event.store()) + " · "
                + switch (event) {
                    case AttemptEvent.UnknownCodeTried tried -> CodeText.ending(tried.ending());
                    case AttemptEvent.UnknownCodesLeftOut more -> number(more.count());
                };
    }

    private static String ofBudget(BudgetEvent event) {
        Money amount =
                switch (event) {
                    case BudgetEvent.BudgetBlockDrawn drawn -> drawn.block();
                    case BudgetEvent.BudgetShareGrown grown -> grown.block();
                    case BudgetEvent.BudgetUsed used -> used.discount();
                    case BudgetEvent.BudgetHeld held -> held.discount();
                    case BudgetEvent.BudgetGivenBack back -> back.discount();
                    case BudgetEvent.BudgetReleased _ -> null;
                };
        return amount == null ? "" : " · " + Formats.here().money(amount);
    }

    private static String ofOfflineBundle(OfflineBundleEvent event) {
        Formats formats = Formats.here();
        return " · "
                + switch (event) {
                    case OfflineBundleEvent.OfflineBundleIssued issued ->
                        number(issued.content().coupons()) + " · "
                                + I18NProvider.translate(
                                        "event.until",
                                        formats.moment(issued.content().goodUntil()));
                    case OfflineBundleEvent.OfflineRedemptionUploaded told -> formats.money(told.given());
                    case OfflineBundleEvent.OfflineOverspent too -> formats.money(too.lost());
                    case OfflineBundleEvent.OfflineBundleClosed closed -> number(closed.redemptions());
                };
    }

    private static String ofQuota(StoreQuotaEvent event, Names names) {
        String store = names.store(event.store());
        return switch (event) {
            case StoreQuotaEvent.StoreQuotaDrawn drawn -> store + " · " + number(drawn.drawn());
            case StoreQuotaEvent.StoreQuotaGivenBack back -> store + " · " + number(back.drawn());
            case StoreQuotaEvent.StoreQuotaHeld held ->
                store + " · "
                        + I18NProvider.translate("event.until", Formats.here().moment(held.until()));
            case StoreQuotaEvent.StoreQuotaReleased _ -> store;
        };
    }

    private static String ofMember(MemberEvent event, Names names) {
        return switch (event) {
            case MemberEvent.MemberRegistered registered -> I18NProvider.translate("joinSource." + registered.source());
            case MemberEvent.MemberBound bound ->
                names.guide(bound.guide()) + " · " + I18NProvider.translate("bindingReason." + bound.reason());
            case MemberEvent.MemberUnbound unbound ->
                names.guide(unbound.guide()) + " · " + I18NProvider.translate("releaseReason." + unbound.reason());
            case MemberEvent.TagAdded added -> added.tag();
            case MemberEvent.TagRemoved removed -> removed.tag();
            case MemberEvent.ConsentGranted granted ->
                I18NProvider.translate("consentChannel." + granted.channel()) + " · "
                        + I18NProvider.translate("consentPurpose." + granted.purpose());
            case MemberEvent.ConsentWithdrawn withdrawn ->
                I18NProvider.translate("consentChannel." + withdrawn.channel()) + " · "
                        + I18NProvider.translate("consentPurpose." + withdrawn.purpose());
            case MemberEvent.MemberErased erased -> I18NProvider.translate("erasureReason." + erased.reason());
            case MemberEvent.ErasureCompleted completed ->
                I18NProvider.translate("event.valuesDestroyed", completed.personalValues());
            case MemberEvent.ProfileChanged _,
                    MemberEvent.PhoneChanged _,
                    MemberEvent.WalletLinkIssued _,
                    MemberEvent.WalletLinksRevoked _,
                    MemberEvent.MemberLeft _ -> "";
        };
    }

    private static String ofCoupon(CouponEvent event, Names names) {
        return switch (event) {
            case CouponEvent.CouponIssued issued ->
                names.campaign(issued.campaign()) + " · " + issued.code().grouped() + " · "
                        + I18NProvider.translate("issueWay." + issued.way());
            case CouponEvent.CouponClaimed claimed ->
                names.campaign(claimed.campaign()) + " · " + claimed.code().grouped();
            case CouponEvent.CouponRedeemed redeemed ->
                names.campaign(redeemed.campaign()) + " · " + names.store(redeemed.store())
                        + money(redeemed.discount(), "event.discount");
            case CouponEvent.CouponReserved reserved ->
                names.store(reserved.store()) + " · "
                        + I18NProvider.translate("event.until", Formats.here().moment(reserved.until()));
            case CouponEvent.ReservationReleased released -> names.store(released.store());
            case CouponEvent.RedemptionReturned returned ->
                names.store(returned.store()) + money(returned.discount(), "event.givenBack");
            case CouponEvent.RedemptionRejected rejected ->
                names.store(rejected.store()) + " · " + RefusalText.of(rejected.refusal());
            case CouponEvent.RedemptionRolledBack rolledBack ->
                names.store(rolledBack.store()) + " · " + rollBackReason(rolledBack.reason());
            case CouponEvent.CouponVoided voided ->
                names.campaign(voided.campaign()) + " · " + voidReason(voided.reason());
            case CouponEvent.CouponExpired expired -> names.campaign(expired.campaign());
            case CouponEvent.CouponOffered offered ->
                names.campaign(offered.campaign()) + " · "
                        + I18NProvider.translate("event.until", Formats.here().moment(offered.until()));
            case CouponEvent.OfferWithdrawn withdrawn -> names.campaign(withdrawn.campaign());
            case CouponEvent.CouponGiven given -> names.campaign(given.campaign());
            case CouponEvent.CouponReceived received ->
                names.campaign(received.campaign()) + " · " + received.code().grouped();
            case CouponEvent.ExpiryReminded reminded -> names.campaign(reminded.campaign());
        };
    }

    private static String rollBackReason(String reason) {
        return RollBackRedemption.ALL_RETURNED.equals(reason) ? I18NProvider.translate("event.allReturned") : reason;
    }

    private static String voidReason(String reason) {
        return VoidCoupon.MEMBER_ERASED.equals(reason) ? I18NProvider.translate("event.voidedByErasure") : reason;
    }

    private static String ofPurchase(PurchaseEvent event, Names names) {
        return switch (event) {
            case PurchaseEvent.PurchaseRecorded recorded ->
                Formats.here().money(recorded.total()) + " · "
                        + I18NProvider.translate("event.lines", recorded.lines().size()) + " · "
                        + names.store(recorded.store());
            case PurchaseEvent.PurchasePaid paid -> tenders(paid.tenders()) + money(paid.discount(), "event.discount");
            case PurchaseEvent.SoldGoodsReturned back ->
                Formats.here().money(back.total()) + " · "
                        + I18NProvider.translate("event.lines", back.lines().size()) + " · " + names.store(back.store())
                        + (back.tenders().isEmpty() ? "" : " · " + tenders(back.tenders()))
                        + money(back.givenBack(), "event.givenBack");
            case PurchaseEvent.CouponsHeldForSale held ->
                names.store(held.store()) + " · "
                        + I18NProvider.translate("event.until", Formats.here().moment(held.until()));
            case PurchaseEvent.CouponsBroughtToSale brought ->
                names.store(brought.store()) + money(brought.discount(), "event.discount");
            case PurchaseEvent.CouponsTakenOffSale off -> names.store(off.store());
        };
    }

    private static String tenders(List<Tender> tenders) {
        return tenders.isEmpty()
                ? I18NProvider.translate("event.nothingToPay")
                : tenders.stream()
                        .map(tender -> I18NProvider.translate("tender." + tender.kind())
                                + ' '
                                + Formats.here().money(tender.amount()))
                        .collect(Collectors.joining(" · "));
    }

    private static String ofGuide(GuideEvent event, Names names) {
        return switch (event) {
            case GuideEvent.GuideAssignedToStore assigned -> names.store(assigned.store());
            case GuideEvent.GuideTransferred moved -> names.store(moved.from()) + " → " + names.store(moved.store());
            case GuideEvent.GuideHired _, GuideEvent.GuideCorrected _, GuideEvent.GuideResigned _ -> "";
        };
    }

    private static String ofCampaign(CampaignEvent event, Names names) {
        return switch (event) {
            case CampaignEvent.CampaignDrafted drafted -> drafted.details().name();
            case CampaignEvent.CampaignChanged changed -> changed.details().name();
            case CampaignEvent.CouponsChosen chosen -> number(chosen.templates().size());
            case CampaignEvent.CampaignBudgetSet set ->
                set.budget() == null ? "" : Formats.here().money(set.budget());
            case CampaignEvent.CampaignSentBack sentBack -> sentBack.reason();
            // In the timeline of one of them the event names nobody else: there the campaign is what matters.
            case CampaignEvent.AudienceFrozen frozen ->
                frozen.members().size() == 1
                        ? names.campaign(frozen.campaign())
                        : names.campaign(frozen.campaign()) + " · "
                                + I18NProvider.translate(
                                        "event.members", frozen.members().size());
            case CampaignEvent.AudienceServed served -> number(served.issued());
            case CampaignEvent.BirthdaysServed served -> number(served.issued());
            case CampaignEvent.CampaignStarted started when started.audienceSize() == 0 -> "";
            case CampaignEvent.CampaignStarted started ->
                I18NProvider.translate("event.members", started.audienceSize());
            case CampaignEvent.CampaignSubmitted _,
                    CampaignEvent.CampaignApproved _,
                    CampaignEvent.CampaignScheduled _,
                    CampaignEvent.CampaignPaused _,
                    CampaignEvent.CampaignResumed _,
                    CampaignEvent.CampaignEnded _ -> "";
        };
    }

    private static String ofTemplate(CouponTemplateEvent event) {
        return switch (event) {
            case CouponTemplateEvent.CouponTemplateDefined defined -> say("version", defined.version(), defined.name());
            case CouponTemplateEvent.CouponTemplateRevised revised -> say("version", revised.version(), revised.name());
            case CouponTemplateEvent.CouponTemplateClosed _ -> "";
        };
    }

    private static String ofStore(StoreEvent event) {
        return switch (event) {
            case StoreEvent.StoreOpened opened -> opened.name() + " · " + opened.region();
            case StoreEvent.StoreDescribed described -> described.name() + " · " + described.region();
            case StoreEvent.StoreClosed _ -> "";
        };
    }

    private static String ofAccount(AccountEvent event) {
        return switch (event) {
            case AccountEvent.AccountOpened opened -> I18NProvider.translate("role." + opened.role());
            case AccountEvent.LoginsFailed failed ->
                I18NProvider.translate("event.LoginsFailed.detail", failed.failures());
            case AccountEvent.PasswordChanged _, AccountEvent.AccountClosed _ -> "";
        };
    }

    private static String ofTillDevice(TillDeviceEvent event, Names names) {
        return switch (event) {
            case TillDeviceEvent.TillDeviceRegistered registered ->
                registered.name() + " · " + names.store(registered.store());
            case TillDeviceEvent.TillDeviceKeyRotated rotated ->
                I18NProvider.translate("event.oldKeyUntil", Formats.here().moment(rotated.formerKeyEndsAt()));
            case TillDeviceEvent.TillOfflineAllowed allowed ->
                number(allowed.redemptions()) + " · " + Formats.here().money(allowed.money());
            case TillDeviceEvent.TillDeviceRevoked _, TillDeviceEvent.TillOfflineForbidden _ -> "";
        };
    }

    /** The drawing beside an event. */
    public static Glyph glyph(Object event) {
        return switch (event) {
            case MemberEvent.TagAdded _, MemberEvent.TagRemoved _ -> Glyph.TAG;
            case MemberEvent.MemberBound _, MemberEvent.MemberUnbound _ -> Glyph.GUIDES;
            case MemberEvent.ConsentGranted _, MemberEvent.ConsentWithdrawn _ -> Glyph.CHECK;
            case MemberEvent _ -> Glyph.USER;
            case CouponEvent.RedemptionRejected _, AttemptEvent _, OfflineBundleEvent.OfflineOverspent _ ->
                Glyph.WARNING;
            case CouponEvent.RedemptionRolledBack _, CouponEvent.RedemptionReturned _ -> Glyph.UNDO;
            case CouponEvent.CouponRedeemed _ -> Glyph.CHECK;
            case CouponEvent _,
                    CouponTemplateEvent _,
                    AllowanceEvent _,
                    GuideAllowanceEvent _,
                    StoreQuotaEvent _,
                    OfflineBundleEvent _,
                    CodeBatchEvent _,
                    CodeUseEvent _,
                    BudgetEvent _ -> Glyph.COUPON;
            case PurchaseEvent.SoldGoodsReturned _ -> Glyph.UNDO;
            case PurchaseEvent _, GoodsEvent _, GoodsSetEvent _ -> Glyph.BASKET;
            case CampaignEvent _ -> Glyph.CAMPAIGN;
            case GuideEvent _ -> Glyph.GUIDES;
            case StoreEvent _ -> Glyph.STORES;
            case AccountEvent _ -> Glyph.ACCOUNTS;
            case TillDeviceEvent _ -> Glyph.LOCK;
            default -> Glyph.CLOCK;
        };
    }

    private static String say(String key, int version, String name) {
        return name + " · " + I18NProvider.translate("event." + key, version);
    }

    private static String money(@Nullable Money amount, String key) {
        return amount == null
                ? ""
                : " · " + I18NProvider.translate(key, Formats.here().money(amount));
    }

    private static String number(long number) {
        return Formats.here().number(number);
    }
}
