package io.sanshan.application.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sanshan.application.coupon.OfflineCandidates.Found;
import io.sanshan.application.coupon.OfflineCandidates.Listed;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.WeeklyHours;
import io.sanshan.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle lists, as tills read it: the terms, and coupons in parts of some hundred. Each part is known by the digest of its
 * bytes, and the list by that of all digests, so that signing the list signs all of it.
 *
 * @param salt what codes are hashed with
 * @param zone of the store: hours are in its time
 */
record OfflineList(String salt, String zone, List<Terms> terms, List<Part> parts) {

    /** No till is given more: the list is then some two megabytes. */
    static final int MOST_COUPONS = 20_000;

    private static final int IN_A_PART = 400;
    private static final int MOST_PARTS = 64;
    private static final int HASH_BYTES = 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /**
     * What a till needs to judge a coupon alone. Amounts are minor units of the currency.
     *
     * @param amountOff or a share, one of the two
     * @param cap the most that a share takes off
     */
    record Terms(
            String title,
            @Nullable String currency,
            @Nullable Long amountOff,
            @Nullable Integer basisPointsOff,
            @Nullable Long cap,
            @Nullable Long minimumSpend,
            @Nullable Integer minimumPieces,
            @Nullable Hours hours) {}

    /** @param until on the next day where it is not after the first minute */
    record Hours(List<DayOfWeek> days, String from, String until) {}

    record Part(String digest, int coupons) {}

    /**
     * @param hash the first 16 bytes of SHA-256 over salt and code, in Base64url
     * @param terms their place in the list
     */
    record Entry(String hash, int terms, Instant from, Instant until) {}

    record Entries(List<Entry> coupons) {}

    /**
     * A list with all documents that it consists of.
     *
     * @param digest of the list itself
     */
    record Written(String digest, Map<String, String> documents) {}

    /** Whether a till can judge such coupons alone: all goods, once, without a limit that is counted elsewhere. */
    static boolean takes(CouponTerms terms) {
        return (terms.discount() instanceof Discount.AmountOff || terms.discount() instanceof Discount.PercentOff)
                && terms.goods().equals(GoodsTerms.ALL)
                && terms.uses() == 1
                && terms.quotas().perStore() == null
                && terms.eligibility().equals(Eligibility.EVERYBODY);
    }

    static Written write(Found found, String salt, ZoneId zone) {
        int parts = parts(found.coupons().size());
        List<List<Entry>> entries = IntStream.range(0, parts)
                .<List<Entry>>mapToObj(_ -> new ArrayList<>())
                .toList();
        for (Listed coupon : found.coupons()) {
            byte[] hash = hash(salt, coupon.code());
            entries.get(part(hash, parts)).add(new Entry(text(hash), coupon.version(), coupon.from(), coupon.until()));
        }
        Map<String, String> documents = new LinkedHashMap<>();
        List<Part> written = new ArrayList<>();
        for (List<Entry> part : entries) {
            // In the order of their hashes, which tells nothing of who holds them.
            part.sort(Comparator.comparing(Entry::hash));
            String text = JSON.writeValueAsString(new Entries(part));
            documents.put(digest(text), text);
            written.add(new Part(digest(text), part.size()));
        }
        String list = JSON.writeValueAsString(new OfflineList(
                salt,
                zone.getId(),
                found.versions().stream().map(OfflineList::terms).toList(),
                written));
        documents.put(digest(list), list);
        return new Written(digest(list), documents);
    }

    static OfflineList read(String text) {
        return JSON.readValue(text, OfflineList.class);
    }

    static Entries readPart(String text) {
        return JSON.readValue(text, Entries.class);
    }

    /** The digest of the part in which a code stands if it is in the list at all. */
    String partOf(CouponCode code) {
        return parts.get(part(hash(salt, code), parts.size())).digest();
    }

    boolean has(CouponCode code, Entries part) {
        String hash = text(hash(salt, code));
        return part.coupons().stream().anyMatch(entry -> entry.hash().equals(hash));
    }

    private static Terms terms(CouponVersion version) {
        CouponTerms terms = version.terms();
        Money spend = terms.minimum().spend();
        WeeklyHours hours = terms.hours();
        Long amount = null;
        Integer share = null;
        Long cap = null;
        switch (terms.discount()) {
            case Discount.AmountOff(Money off) -> amount = off.minor();
            case Discount.PercentOff(int basisPoints, Money most) -> {
                share = basisPoints;
                cap = most == null ? null : most.minor();
            }
            default -> throw new IllegalArgumentException("no till judges that alone: " + terms.discount());
        }
        return new Terms(
                version.name(),
                terms.currency(),
                amount,
                share,
                cap,
                spend == null ? null : spend.minor(),
                terms.minimum().pieces() == 0 ? null : terms.minimum().pieces(),
                hours == null
                        ? null
                        : new Hours(
                                hours.days(),
                                hours.from().toString(),
                                hours.until().toString()));
    }

    private static int parts(int coupons) {
        int parts = 1;
        while (parts * IN_A_PART < coupons && parts < MOST_PARTS) {
            parts *= 2;
        }
        return parts;
    }

    private static int part(byte[] hash, int parts) {
        return Byte.toUnsignedInt(hash[0]) % parts;
    }

    private static byte[] hash(String salt, CouponCode code) {
        return Arrays.copyOf(sha256((salt + code.value()).getBytes(StandardCharsets.US_ASCII)), HASH_BYTES);
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
