package io.sanshan.application.member;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a member was erased, and what became of it. It follows from two events and holds no personal data.
 *
 * @param event the id of the event that says so in the log
 * @param askedAt when it was asked for
 * @param askedBy who asked
 * @param completed null while it is carried out
 */
public record Erasure(
        MemberId member,
        String event,
        ErasureReason reason,
        Instant askedAt,
        Actor askedBy,
        @Nullable Completed completed) {

    /**
     * What was destroyed.
     *
     * @param event the id of the event that says so in the log; it is the number of the receipt
     * @param personalValues how many values of the log nobody can read any more
     * @param phoneFreed whether a phone was kept for the member and is free again
     */
    public record Completed(
            String event,
            Instant at,
            Instant keyDestroyedAt,
            int personalValues,
            boolean phoneFreed,
            int walletLinks) {}

    /**
     * The facts of the receipt as lines of one form in every language, so that a fingerprint of them can be computed again.
     * There is no receipt before the erasure was carried out.
     */
    public List<String> facts() {
        if (completed == null) {
            return List.of();
        }
        return List.of(
                "sanshan-erasure-receipt: 1",
                "receipt: " + completed.event,
                "member: " + member.value(),
                "erasure-event: " + event,
                "reason: " + reason,
                "asked-at: " + askedAt,
                "asked-by: " + askedBy,
                "key-destroyed-at: " + completed.keyDestroyedAt,
                "personal-values-destroyed: " + completed.personalValues,
                "phone-freed: " + (completed.phoneFreed ? "yes" : "no"),
                "wallet-links-revoked: " + completed.walletLinks,
                "completed-at: " + completed.at);
    }

    /** SHA-256 over the facts, each ended by a line feed, in hexadecimal. */
    public String fingerprint() {
        try {
            byte[] lines = (String.join("\n", facts()) + '\n').getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The receipt as a file: the facts, their fingerprint, and what was counted when the file was made. */
    public List<String> file(MemberProfile.Numbers kept) {
        List<String> lines = new ArrayList<>(facts());
        lines.add("sha256-of-the-lines-above: " + fingerprint());
        lines.add("");
        lines.add("# kept without the person, as counted when this file was made");
        lines.add("coupons-received: " + kept.couponsReceived());
        lines.add("coupons-redeemed: " + kept.couponsRedeemed());
        lines.add("purchases: " + kept.purchases());
        kept.spent().forEach(money -> lines.add("spent-minor-units: " + money.minor() + ' ' + money.currency()));
        return lines;
    }
}
