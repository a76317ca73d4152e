package io.sanshan.whole;

import io.sanshan.application.account.NewAccount;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.CodeAtTill;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.OfflineRedemption;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.Period;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.guide.NewGuide;
import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.member.JoinForm;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.member.ProfileChange;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.purchase.NewSale;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.purchase.TenderKind;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.store.StoreMode;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the doors are called with: always with what belongs to the own store, its guide and her member. */
final class DoorArguments {

    private final TwoStores stores;
    private final Map<String, String> texts;
    private final CouponId coupon;

    DoorArguments(TwoStores stores) {
        this.stores = stores;
        coupon = stores.coupon().coupon();
        texts = Map.of(
                "code",
                stores.guideCode(),
                "secret",
                stores.walletSecret(TwoStores.MEMBER),
                "typed",
                stores.coupon().code().value(),
                "stream",
                TwoStores.MEMBER.value(),
                "login",
                Visitor.MANAGER.login(),
                "password",
                TwoStores.PASSWORD,
                "phone",
                "+12015550199",
                "text",
                "",
                "words",
                "soap",
                "readModel",
                "no-such-read-model");
    }

    @Nullable
    Object of(Method method, Parameter parameter, Visitor visitor) {
        if (method.getName().equals("claim") && parameter.getType() == CouponTemplateId.class) {
            return TwoStores.CLAIMED_COUPON;
        }
        if (parameter.getType() == String.class) {
            return texts.getOrDefault(parameter.getName(), "anything");
        }
        if (parameter.getParameterizedType() instanceof ParameterizedType list
                && Collection.class.isAssignableFrom(parameter.getType())) {
            Type each = list.getActualTypeArguments()[0];
            return List.of(
                    each == String.class
                            ? texts.getOrDefault(parameter.getName(), "anything")
                            : Objects.requireNonNull(one(each, visitor)));
        }
        return one(parameter.getType(), visitor);
    }

    private @Nullable Object one(Type type, Visitor visitor) {
        Object thing = thing(type, visitor);
        if (thing == null && type != MemberId.class) {
            throw new AssertionError("say here what a door that takes a " + type.getTypeName() + " is tried with");
        }
        return thing;
    }

    private @Nullable Object thing(Type type, Visitor visitor) {
        return switch (type.getTypeName().substring(type.getTypeName().lastIndexOf('.') + 1)) {
            case "Request" -> stores.request(visitor.caller());
            case "Caller" -> visitor.caller();
            case "AccountId" -> Visitor.MANAGER.account();
            case "StoreId" -> TwoStores.STORE;
            case "GuideId" -> TwoStores.GUIDE;
            case "MemberId" -> TwoStores.MEMBER;
            case "CampaignId" -> TwoStores.PUSHED;
            case "CouponTemplateId" -> TwoStores.PUSHED_COUPON;
            case "CouponId" -> coupon;
            case "GoodsId" -> TwoStores.GOODS;
            case "GoodsSetId" -> TwoStores.GOODS_SET;
            case "PurchaseId" -> TwoStores.PURCHASE;
            case "TillDeviceId" -> TwoStores.TILL;
            case "CodeBatchId" -> CodeBatchId.named("no such batch");
            case "BatchCodes" -> new BatchCodes.Generic("WELCOME", null);
            case "CodeAtTill$Closed" ->
                new CodeAtTill.Closed(
                        CodeUseId.of(CodeBatchId.named("no such batch"), 1),
                        CouponId.of(TwoStores.PUSHED_COUPON, 1),
                        TwoStores.MEMBER);
            case "OfflineBundleId" -> OfflineBundleId.of(TwoStores.TILL, 1);
            case "OfflineRedemption" ->
                new OfflineRedemption(
                        1,
                        "anything",
                        Instant.EPOCH,
                        new Basket(List.of(new Basket.Line(null, 1, new Money(100_000, "USD")))),
                        new Money(500, "USD"),
                        null);
            case "TillDeviceCard$Offline" -> new TillDeviceCard.Offline(12, 50, new Money(100_000, "USD"));
            case "TillKey" -> TwoStores.TILL_KEY;
            case "PurchaseLine" -> TwoStores.line();
            case "Money" -> new Money(100_000, "USD");
            case "int" -> 5;
            case "LocalDate" -> LocalDate.now(ZoneOffset.UTC);
            case "Instant" -> Instant.EPOCH;
            case "Path" -> Path.of("/no/such/folder");
            default -> words(type);
        };
    }

    private @Nullable Object words(Type type) {
        return switch (type.getTypeName().substring(type.getTypeName().lastIndexOf('.') + 1)) {
            case "NewAccount" ->
                new NewAccount(
                        AccountId.of(UUID.randomUUID()),
                        UUID.randomUUID().toString(),
                        "A Name",
                        Role.AUDITOR,
                        null,
                        null,
                        TwoStores.PASSWORD);
            case "NewGuide" -> new NewGuide(GuideId.of(UUID.randomUUID()), "A Name", null, TwoStores.STORE);
            case "NewMember" ->
                new NewMember(
                        MemberId.of(UUID.randomUUID()),
                        "A Name",
                        "+12015550188",
                        null,
                        JoinSource.STORE,
                        TwoStores.STORE,
                        TwoStores.GUIDE);
            case "JoinForm" -> new JoinForm(stores.guideCode(), "+12015550177", "A Name", List.of());
            case "ProfileChange" -> new ProfileChange("Another Name", null, null, null);
            case "NewTillDevice" ->
                new NewTillDevice(TillDeviceId.of(UUID.randomUUID()), TwoStores.STORE, "A Name", TillKey.drawn());
            case "StoreDescription" -> new StoreDescription("Quay", "East", ZoneId.of("UTC"), StoreMode.DIRECT);
            case "CampaignDetails" -> stores.details(CouponDelivery.PUSHED_BY_GUIDE);
            case "Audience" -> new Audience.Everyone();
            case "CouponTerms" -> TwoStores.terms();
            case "CouponsOnBasket" ->
                CouponsOnBasket.one(
                        coupon, new Basket(List.of(new Basket.Line(TwoStores.GOODS, 1, new Money(999, "USD")))));
            case "RedemptionId" -> RedemptionId.named("asked for");
            case "RedemptionRef" -> new RedemptionRef(coupon, null);
            case "NewSale" ->
                new NewSale(UUID.randomUUID().toString(), null, null, List.of(TwoStores.line()), List.of(tender()));
            case "GoodsBack" -> new GoodsBack(0, 1, new Money(999, "USD"));
            case "Tender" -> tender();
            case "ReturnedLine" -> new ReturnedLine(0, 1);
            case "Duration" -> Duration.ofMinutes(10);
            case "boolean" -> false;
            case "Basket" -> new Basket(List.of(new Basket.Line(TwoStores.GOODS, 1, new Money(999, "USD"))));
            case "ConsentChannel" -> ConsentChannel.values()[0];
            case "ConsentPurpose" -> ConsentPurpose.values()[0];
            case "ErasureReason" -> ErasureReason.values()[0];
            case "Consumer" -> (Consumer<String>) _ -> {};
            default -> filters(type);
        };
    }

    private static Tender tender() {
        return new Tender(TenderKind.CASH, new Money(999, "USD"));
    }

    private static @Nullable Object filters(Type type) {
        return switch (type.getTypeName().replaceAll(".*[.$]", "")) {
            case "Range" -> new Slice.Range(0, 10);
            case "Period" -> Period.upTo(LocalDate.now(ZoneOffset.UTC), 3);
            case "BestBy" -> BestBy.PURCHASES;
            case "CampaignFilter" -> CampaignFilter.ALL;
            case "AttemptFilter" -> new AttemptFilter(TwoStores.STORE, null, null);
            case "GuideSearch" -> GuideSearch.active();
            case "BookFilter" -> BookFilter.byName();
            case "MemberSearch" -> MemberSearch.all();
            case "MemberSort" -> MemberSort.NAME;
            case "TimelineFilter" -> TimelineFilter.all();
            case "Moment" -> new Moment(Moment.Kind.AS_IT_WAS, Instant.now());
            case "ImportListener" ->
                new ImportListener() {
                    @Override
                    public void progressed(ImportProgress progress) {}

                    @Override
                    public void broken(BrokenRow row) {}
                };
            default -> null;
        };
    }
}
