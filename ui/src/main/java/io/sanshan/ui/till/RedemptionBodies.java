package io.sanshan.ui.till;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sanshan.domain.coupon.CouponStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tills send and are answered about redemptions. Amounts are whole numbers of minor units of the basket's currency. Codes open coupons, so
 * what holds them prints none.
 */
final class RedemptionBodies {

    static final int LONGEST = 100;
    /** A ton of screws, and far below what overflows. */
    static final long MOST_AMOUNT = 1_000_000_000_000L;

    static final int MOST_PIECES = 1_000_000;
    /** Visible ASCII, as for keys: a reference is printed, typed and compared. */
    static final String REFERENCE = "[!-~]{1,64}";

    private static final int MOST_COUPONS = 20;

    private static final String SALE =
            "The till's own reference of the sale, unique in its store for ever. Needed with a basket.";

    private static final String MEMBER =
            "Her member code or id: for whom a code of a batch opens its coupon. Needed with such a code.";

    private RedemptionBodies() {}

    /**
     * @param delivery what bringing it costs; nothing where it is taken along
     */
    @Schema(name = "Basket")
    record BasketBody(
            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(example = "USD", requiredMode = Schema.RequiredMode.REQUIRED)
            String currency,

            @NotEmpty @Size(max = TillLines.MOST) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull LineBody> lines,

            @Nullable @Min(0) @Max(MOST_AMOUNT) @Schema(example = "490")
            Long delivery) {}

    /**
     * @param goods the number that the brand has for the goods; none where the till does not know it
     * @param amount of the whole line, before coupons; below zero for what comes back
     */
    @Schema(name = "Line")
    record LineBody(
            @Nullable @Size(min = 1, max = LONGEST) @Schema(example = "1004906")
            String goods,

            @NotNull @Min(1) @Max(MOST_PIECES) @Schema(example = "2", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer quantity,

            @NotNull
            @Min(-MOST_AMOUNT)
            @Max(MOST_AMOUNT)
            @Schema(example = "1250", requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount) {}

    /**
     * @param coupons their codes, as typed or read
     * @param basket without one only a coupon alone is judged, and only where its terms ask for none
     * @param allOrNone nothing is taken when one of them is refused
     * @param reservation the id of the reservation that it comes from
     * @param sale which sale the basket is, where what is on it already is to be looked at
     * @param best take those that take most off together, and leave the others out; only to validate
     */
    @Schema(name = "Validation")
    record Validation(
            @NotEmpty @Size(max = MOST_COUPONS) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@NotBlank @Size(max = LONGEST) String> coupons,

            @Nullable @Valid BasketBody basket,
            @Nullable Boolean allOrNone,
            @Nullable @Size(max = LONGEST * 2) String reservation,
            @Nullable Boolean best,

            @Nullable @Pattern(regexp = REFERENCE) @Schema(example = "2026-03-02/4/0117", description = SALE)
            String sale,

            @Nullable
            @Size(min = 1, max = LONGEST)
            @Schema(example = "member-6b82a595-a0e2-3def-897b-c5f46f1a935b", description = MEMBER)
            String member) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Schema(name = "RedemptionRequest")
    record Redemption(
            @NotEmpty @Size(max = MOST_COUPONS) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@NotBlank @Size(max = LONGEST) String> coupons,

            @Nullable @Valid BasketBody basket,
            @Nullable Boolean allOrNone,
            @Nullable @Size(max = LONGEST * 2) String reservation,

            @Nullable @Pattern(regexp = REFERENCE) @Schema(example = "2026-03-02/4/0117", description = SALE)
            String sale,

            @Nullable
            @Size(min = 1, max = LONGEST)
            @Schema(example = "member-6b82a595-a0e2-3def-897b-c5f46f1a935b", description = MEMBER)
            String member) {

        /** A basket is one of a sale: only so do two requests for it meet. */
        void requireSaleOfBasket() {
            if (basket != null && sale == null) {
                throw TillProblem.inField(TillCode.FIELD_MISSING, "sale");
            }
            if (basket == null && sale != null) {
                throw TillProblem.inField(TillCode.FIELD_MISSING, "basket");
            }
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** @param seconds for which they are held, two hours at most */
    @Schema(name = "ReservationRequest")
    record ReservationBody(
            @NotEmpty @Size(max = MOST_COUPONS) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@NotBlank @Size(max = LONGEST) String> coupons,

            @NotNull @Valid @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BasketBody basket,

            @Nullable Boolean allOrNone,

            @NotNull @Min(1) @Max(7_200) @Schema(example = "600", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer seconds,

            @NotNull
            @Pattern(regexp = REFERENCE)
            @Schema(example = "2026-03-02/4/0117", description = SALE, requiredMode = Schema.RequiredMode.REQUIRED)
            String sale,

            @Nullable
            @Size(min = 1, max = LONGEST)
            @Schema(example = "member-6b82a595-a0e2-3def-897b-c5f46f1a935b", description = MEMBER)
            String member) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Schema(name = "RollbackRequest")
    record Rollback(
            @NotBlank @Size(max = 200) @Schema(example = "wrong member", requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    @Schema(name = "ReturnRequest")
    record Return(
            @NotEmpty @Size(max = TillLines.MOST) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull ReturnLine> lines) {}

    /** @param line its place in the basket that was redeemed on, the first being 0 */
    @Schema(name = "ReturnLine")
    record ReturnLine(
            @NotNull @Min(0) @Schema(example = "0", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer line,

            @NotNull @Min(1) @Max(MOST_PIECES) @Schema(example = "1", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer quantity) {}

    /**
     * What the coupons come to.
     *
     * @param id names the redemption or the reservation from now on; none where nothing was taken, or only asked
     * @param until up to when the coupons are held
     * @param total of the basket before; none where there is no basket
     * @param discount of all coupons together; none where that takes a basket and there is none
     */
    @Schema(name = "Redemption")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable @Schema(example = "0f8fad5b-d9cb-469f-a165-70867728950e.6a16a1de-3524-34e1-95ad-9f4ac5020305.7")
            String id,

            @Nullable Instant at,
            @Nullable Instant until,
            @Nullable String currency,
            @Nullable Long total,
            @Nullable Long discount,
            @Nullable Long toPay,
            List<CouponAnswer> coupons) {}

    /**
     * @param discount what it takes off
     * @param lines what it takes off which line; what is missing to the discount is off the delivery
     * @param left of a stored value, afterwards
     * @param usedUp whether nothing more can be redeemed with it
     * @param refusal why it takes nothing off
     */
    @Schema(name = "CouponAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CouponAnswer(
            String code,
            boolean good,
            @Nullable Long discount,
            @Nullable List<LineAnswer> lines,
            @Nullable Long left,
            @Nullable Boolean usedUp,
            @Nullable RefusalBody refusal) {}

    @Schema(name = "LineAnswer")
    record LineAnswer(int line, long discount) {}

    /** @param detail in the language asked for */
    @Schema(name = "Refusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusalBody(String code, String detail, @Nullable String field) {}

    /**
     * What a return took back.
     *
     * @param discount in all, none where the goods had none
     */
    @Schema(name = "Return")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReturnAnswer(@Nullable Instant at, @Nullable String currency, long discount, List<CouponReturn> coupons) {}

    /** @param status ISSUED where it is good again */
    @Schema(name = "CouponReturn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CouponReturn(
            String coupon,
            long discount,
            List<LineAnswer> lines,
            @Nullable Long left,
            @Nullable CouponStatus status) {}
}
