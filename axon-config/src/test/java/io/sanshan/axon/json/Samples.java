package io.sanshan.axon.json;

import io.sanshan.application.shared.json.DomainShape;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.BudgetId;
import io.sanshan.domain.ids.BudgetShareId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideAllowanceId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Personal;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes filled records of any shape of the domain, always the same ones. */
public final class Samples {

    private Samples() {}

    /** Every component filled; of a sealed kind the first. */
    public static Object filled(Class<?> record) {
        return variants(record).getFirst();
    }

    /** One sample for each kind of each sealed component, and one with everything null that may be null. */
    public static List<Object> variants(Class<?> record) {
        List<List<Object>> choices = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            choices.add(values(component.getName(), component.getGenericType()));
        }
        List<Object> samples = new ArrayList<>();
        int most = choices.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < most; i++) {
            int at = i;
            samples.add(make(
                    record,
                    choices.stream()
                            .map(values -> values.get(Math.min(at, values.size() - 1)))
                            .toArray()));
        }
        Object[] sparse = new Object[choices.size()];
        for (int i = 0; i < sparse.length; i++) {
            AnnotatedType type = record.getRecordComponents()[i].getAnnotatedType();
            sparse[i] = type.isAnnotationPresent(Nullable.class)
                    ? null
                    : choices.get(i).getFirst();
        }
        samples.add(make(record, sparse));
        return samples;
    }

    /** One value of a type. */
    public static Object value(String name, Type type) {
        return values(name, type).getFirst();
    }

    private static List<Object> values(String name, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return List.of(values(name, generic.getActualTypeArguments()[0]), List.of());
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            return List.of(new HashSet<>(Set.of(value(name, generic.getActualTypeArguments()[0]))));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            Type[] entry = generic.getActualTypeArguments();
            return List.of(new HashMap<>(Map.of(value(name, entry[0]), value(name, entry[1]))));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isInterface() && raw.isSealed() && raw != Personal.class) {
            return DomainShape.kinds(raw)
                    .flatMap(kind -> variants(kind).stream())
                    .toList();
        }
        if (raw.isEnum()) {
            return List.of(raw.getEnumConstants());
        }
        if (Id.class.isAssignableFrom(raw)) {
            return List.of(id(raw, name));
        }
        Object plain = plain(name, raw);
        return plain != null ? List.of(plain) : variants(raw);
    }

    private static @Nullable Object plain(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "a " + name + " 值";
            case "int", "Integer" -> 7;
            case "long", "Long" -> 7_000_000_000L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> Instant.parse("2026-03-04T05:06:07.123456Z");
            case "LocalTime" -> LocalTime.parse("05:06");
            case "LocalDate" -> LocalDate.parse("2026-03-04");
            case "ZoneId" -> ZoneId.of("Asia/Shanghai");
            case "Money" -> new Money(123_45, "CNY");
            case "CouponCode" -> new CouponCode("0123456789ABCDEF");
            case "Actor" -> Actor.system("sample");
            case "Personal" -> Personal.of("the " + name + " 名字");
            default -> null;
        };
    }

    private static Object id(Class<?> type, String name) {
        if (type == AttemptsId.class) {
            return AttemptsId.of(StoreId.named(name), LocalDate.of(2026, 3, 1));
        }
        if (type == AllowanceId.class) {
            return AllowanceId.of(CouponTemplateId.named(name), MemberId.named(name));
        }
        if (type == GuideAllowanceId.class) {
            return GuideAllowanceId.of(CouponTemplateId.named(name), GuideId.named(name));
        }
        if (type == StoreQuotaId.class) {
            return StoreQuotaId.of(CouponTemplateId.named(name), StoreId.named(name));
        }
        if (type == OfflineBundleId.class) {
            return OfflineBundleId.of(TillDeviceId.named(name), 7);
        }
        if (type == CodeUseId.class) {
            return CodeUseId.of(CodeBatchId.named(name), 7);
        }
        if (type == BudgetId.class) {
            return BudgetId.of(CampaignId.named(name));
        }
        if (type == BudgetShareId.class) {
            return BudgetShareId.of(CampaignId.named(name), StoreId.named(name));
        }
        if (type == CouponId.class) {
            return CouponId.of(CouponTemplateId.named(name), 7);
        }
        try {
            return type.getMethod("named", String.class).invoke(null, name);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample for " + type, e);
        }
    }

    private static Object make(Class<?> record, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(Stream.of(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample for " + record, e);
        }
    }
}
