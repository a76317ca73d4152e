package io.sanshan.ui.audit;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.member.MemberCard.Consent;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponOffer;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Reservation;
import io.sanshan.domain.coupon.StandingRedemption;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.purchase.SaleStanding;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.kit.history.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a card as a person reads them. What has no words of its own prints itself, such as an id. */
record CardWords(Formats formats, Names names) {

    /** The fields that keep a day as a text. */
    private static final Set<String> DAYS = Set.of("birthday");

    /** The value of a field of a card. */
    String of(String field, @Nullable Object value) {
        if (field.equals("name") && value instanceof String name) {
            return MaskedName.text(name);
        }
        if (value instanceof String text && !text.isEmpty()) {
            return switch (field) {
                case "mode" -> say("storeMode." + text);
                case "zone" -> formats.zone(ZoneId.of(text));
                default -> DAYS.contains(field) ? of(formats.dayOfText(text)) : text;
            };
        }
        return field.equals("consents") && value instanceof Map<?, ?> texts ? consents(texts) : of(value);
    }

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Instant moment -> formats.moment(moment);
            case Money money -> formats.money(money);
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            case Boolean yes -> say(yes ? "audit.yes" : "audit.no");
            case Personal personal -> say(personal.clear().isPresent() ? "history.masked" : "kit.erased");
            case StoreId store -> names.store(store);
            case GuideId guide -> names.guide(guide);
            case Actor actor -> names.actor(actor);
            case Id other -> names.other(other);
            case Refusal refusal -> RefusalText.of(refusal);
            case CouponCode code -> code.grouped();
            case CouponStatus status -> say("couponStatus." + status);
            case Reservation held ->
                names.store(held.store()) + " · " + say("event.until", formats.moment(held.until()));
            case CouponCard.Offer offer -> say("event.until", formats.moment(offer.until()));
            case CouponOffer offer -> say("event.until", formats.moment(offer.until()));
            case StandingRedemption stands -> redemption(stands);
            case SaleStanding sale -> joined(Stream.concat(sold(sale.sold()), coupons(sale.coupons())));
            case CampaignStatus status -> say("campaignStatus." + status);
            case MemberStatus status -> say("memberStatus." + status);
            case IssueWay way -> say("issueWay." + way);
            case JoinSource source -> say("joinSource." + source);
            case StoreMode mode -> say("storeMode." + mode);
            case ZoneId zone -> formats.zone(zone);
            case Consent consent ->
                say("consentChannel." + consent.channel()) + " · " + say("consentPurpose." + consent.purpose()) + " · "
                        + consent.textVersion();
            case CampaignDetails details ->
                details.name() + " · " + formats.moment(details.opens()) + " – " + formats.moment(details.closes())
                        + " · " + say("couponDelivery." + details.delivery()) + " · " + details.message();
            case Audience audience -> audience(audience);
            case Set<?> many -> joined(many.stream().map(this::of).sorted());
            case Collection<?> many -> joined(many.stream().map(this::of));
            case Map<?, ?> byId
            when byId.values().stream().allMatch(StandingRedemption.class::isInstance) ->
                joined(byId.values().stream().map(this::of).sorted());
            case Map<?, ?> counts ->
                joined(counts.entrySet().stream()
                        .sorted(Comparator.comparing(count -> count.getKey().toString()))
                        .map(count -> of(count.getKey()) + " × " + of(count.getValue())));
            default -> value.toString().isEmpty() ? "–" : value.toString();
        };
    }

    private static String joined(Stream<String> many) {
        String text = many.collect(Collectors.joining(", "));
        return text.isEmpty() ? "–" : text;
    }

    /** An aggregate keeps its consents by channel and purpose, with the version of the text. */
    private static String consents(Map<?, ?> texts) {
        return joined(texts.entrySet().stream()
                .map(consent -> {
                    String[] place = consent.getKey().toString().split("/", 2);
                    return say("consentChannel." + place[0]) + " · " + say("consentPurpose." + place[1]) + " · "
                            + consent.getValue();
                })
                .sorted());
    }

    private String redemption(StandingRedemption stands) {
        Money discount = stands.discount();
        return discount == null
                ? names.store(stands.store())
                : names.store(stands.store()) + " · " + say("event.discount", formats.money(discount));
    }

    private Stream<String> sold(SaleStanding.@Nullable Sold sold) {
        if (sold == null) {
            return Stream.empty();
        }
        Money total = sold.lines().stream()
                .map(line -> line.value().minus(line.paidBack()))
                .reduce(Money::plus)
                .orElseThrow();
        return Stream.of(names.store(sold.store()) + " · " + formats.money(total) + " · "
                + say("event.lines", sold.lines().size()));
    }

    private Stream<String> coupons(SaleStanding.@Nullable OnIt coupons) {
        Money discount = coupons == null ? null : coupons.discount();
        return coupons == null
                ? Stream.empty()
                : Stream.of(
                        discount == null
                                ? coupons.redemption().value()
                                : say("event.discount", formats.money(discount)));
    }

    private String audience(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> say("audit.audience.everyone");
            case Audience.OfStores of -> of.stores().stream().map(names::store).collect(Collectors.joining(", "));
            case Audience.OfGuides of -> of.guides().stream().map(names::guide).collect(Collectors.joining(", "));
            case Audience.WithTags with -> String.join(", ", with.tags());
            case Audience.Listed listed -> say("event.members", listed.members().size());
        };
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
