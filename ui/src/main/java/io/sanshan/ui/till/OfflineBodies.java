package io.sanshan.ui.till;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sanshan.ui.till.RedemptionBodies.BasketBody;
import io.sanshan.ui.till.RedemptionBodies.RefusalBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tills send and are answered about redemptions without a line. Codes open coupons, so what holds them prints none. */
final class OfflineBodies {

    static final int MOST = 100;
    private static final int MOST_SEQUENCE = 1_000_000;
    private static final long MOST_AMOUNT = 1_000_000_000_000L;

    private OfflineBodies() {}

    /** @param bundle a compact JSON Web Signature, whose payload names what it lists by its digest */
    @Schema(name = "OfflineBundle")
    record BundleAnswer(
            @Schema(example = "eyJhbGciOiJFZERTQSIsImtpZCI6IjNmIn0.eyJidW5kbGUiOiJvZmYifQ.c2lnbmF0dXJl")
            String bundle) {}

    @Schema(name = "OfflineKeys")
    record KeysAnswer(List<KeyAnswer> keys) {}

    /** A public key as a JSON Web Key (RFC 8037). */
    @Schema(name = "OfflineKey")
    record KeyAnswer(String kty, String crv, String alg, String use, String kid, String x) {}

    /**
     * @param redemptions some of the bundle's, in any order
     * @param closed whether the till uses the bundle no more
     * @param count how many it redeemed with it in all; only with closed
     */
    @Schema(name = "OfflineUpload")
    record Upload(
            @NotBlank
            @Size(max = 100)
            @Schema(
                    example = "offlinebundle-till-0f8fad5b-d9cb-469f-a165-70867728950e~1",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String bundle,

            @NotNull @Size(max = MOST) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull Given> redemptions,

            @Nullable Boolean closed,
            @Nullable @Min(0) @Max(MOST_SEQUENCE) Integer count) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * @param sequence the till's number of it within the bundle
     * @param code as it was read
     * @param at when the till redeemed it
     * @param discount what it took off
     * @param sale the till's own name of the sale
     */
    @Schema(name = "OfflineRedemption")
    record Given(
            @NotNull @Min(1) @Max(MOST_SEQUENCE) @Schema(example = "1", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer sequence,

            @NotBlank
            @Size(max = 100)
            @Schema(example = "7K3M-9QX2-T4W8-YB6C", requiredMode = Schema.RequiredMode.REQUIRED)
            String code,

            @NotNull @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant at,

            @NotNull @Valid @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BasketBody basket,

            @NotNull @Min(0) @Max(MOST_AMOUNT) @Schema(example = "500", requiredMode = Schema.RequiredMode.REQUIRED)
            Long discount,

            @Nullable @Size(min = 1, max = 100) @Schema(example = "2026-03-02/17")
            String sale) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * @param closed whether the bundle is closed
     * @param closing why it could not be closed
     */
    @Schema(name = "OfflineUploadAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UploadAnswer(
            String bundle,
            List<Became> redemptions,
            boolean closed,
            @Nullable RefusalBody closing) {}

    /** What became of one of them. */
    enum Fate {
        /** The coupon is redeemed as the till said. */
        REDEEMED,
        /** It should not have been given like that, and is on record as overspent. */
        CONFLICT,
        /** The number told of something else before; nothing of this one is on record. */
        NUMBER_USED
    }

    /**
     * @param already whether an upload before this one told of it
     * @param redemption its id, where the coupon is redeemed: goods come back by it
     * @param overspent what was given too much
     */
    @Schema(name = "OfflineOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Became(
            int sequence,
            Fate outcome,
            boolean already,
            @Nullable String redemption,
            @Nullable RefusalBody conflict,
            @Nullable Long overspent) {}
}
