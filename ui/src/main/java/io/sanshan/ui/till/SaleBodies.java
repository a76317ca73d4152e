package io.sanshan.ui.till;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sanshan.domain.purchase.TenderKind;
import io.sanshan.ui.till.RedemptionBodies.CouponReturn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tills send and are answered about sales. Amounts are whole numbers of minor units of the sale's currency. */
final class SaleBodies {

    private static final int MOST_TENDERS = 20;

    private SaleBodies() {}

    /**
     * @param sale the till's own reference, that of its coupons where there are any
     * @param member her member code or id
     * @param guide the code of who sold it
     * @param tenders which come to the sum of the lines; none where nothing had to be paid
     */
    @Schema(name = "SaleRequest")
    record NewSaleBody(
            @NotNull
            @Pattern(regexp = RedemptionBodies.REFERENCE)
            @Schema(
                    example = "2026-03-02/4/0117",
                    description = "The till's own reference of the sale, unique in its store for ever.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String sale,

            @Nullable
            @Size(min = 1, max = RedemptionBodies.LONGEST)
            @Schema(example = "member-6b82a595-a0e2-3def-897b-c5f46f1a935b")
            String member,

            @Nullable @Size(min = 1, max = RedemptionBodies.LONGEST) @Schema(example = "G7KQ2M")
            String guide,

            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(example = "USD", requiredMode = Schema.RequiredMode.REQUIRED)
            String currency,

            @NotEmpty @Size(max = TillLines.MOST) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull SaleLineBody> lines,

            @NotNull @Size(max = MOST_TENDERS) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull TenderBody> tenders) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * @param goods the number that the brand has for the goods; none where the till does not know it
     * @param amount what is paid for the whole line, after all discounts
     * @param discount what the store took off by itself
     * @param couponDiscount what coupons took off, as the till counts it
     */
    @Schema(name = "SaleLine")
    record SaleLineBody(
            @Nullable @Size(min = 1, max = RedemptionBodies.LONGEST) @Schema(example = "1004906")
            String goods,

            @NotNull
            @Min(1)
            @Max(RedemptionBodies.MOST_PIECES)
            @Schema(example = "2", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer quantity,

            @NotNull
            @Min(0)
            @Max(RedemptionBodies.MOST_AMOUNT)
            @Schema(example = "1667", requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount,

            @Nullable @Min(0) @Max(RedemptionBodies.MOST_AMOUNT) @Schema(example = "0")
            Long discount,

            @Nullable @Min(0) @Max(RedemptionBodies.MOST_AMOUNT) @Schema(example = "333")
            Long couponDiscount) {}

    /** @param amount what stays in the till, or leaves it for a return: change that was given is taken off */
    @Schema(name = "Tender")
    record TenderBody(
            @NotNull @Schema(example = "CARD", requiredMode = Schema.RequiredMode.REQUIRED)
            TenderKind kind,

            @NotNull
            @Min(1)
            @Max(RedemptionBodies.MOST_AMOUNT * TillLines.MOST)
            @Schema(example = "2500", requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount) {}

    /** @param tenders in which it is paid back; they come to the sum of the amounts */
    @Schema(name = "SaleReturnRequest")
    record SaleReturnBody(
            @NotEmpty @Size(max = TillLines.MOST) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull ReturnedLineBody> lines,

            @NotNull @Size(max = MOST_TENDERS) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<@Valid @NotNull TenderBody> tenders) {}

    /**
     * @param line its place in the sale, the first being 0
     * @param amount what is paid back for these pieces
     */
    @Schema(name = "SaleReturnLine")
    record ReturnedLineBody(
            @NotNull @Min(0) @Schema(example = "0", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer line,

            @NotNull
            @Min(1)
            @Max(RedemptionBodies.MOST_PIECES)
            @Schema(example = "1", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer quantity,

            @NotNull
            @Min(0)
            @Max(RedemptionBodies.MOST_AMOUNT)
            @Schema(example = "833", requiredMode = Schema.RequiredMode.REQUIRED)
            Long amount) {}

    /**
     * A sale as it is recorded.
     *
     * @param id names it from now on
     * @param sale the till's own reference
     * @param redemption the one whose coupons it carries
     * @param couponDiscount what those took off when they were redeemed; the lines say what the till took off for coupons
     * @param returns what came back, in order
     */
    @Schema(name = "Sale")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaleView(
            @Schema(example = "0f8fad5b-d9cb-369f-a165-70867728950e")
            String id,

            String sale,
            Instant at,
            @Nullable String member,
            @Nullable String guide,
            String currency,
            long total,
            List<SaleLineView> lines,
            List<TenderView> tenders,
            @Nullable String redemption,
            @Nullable Long couponDiscount,
            List<SaleReturnView> returns) {}

    /**
     * @param goods the id of the goods; where the brand does not list them, one that follows from the till's number
     * @param returned pieces that came back
     * @param paidBack what was paid back for them
     */
    @Schema(name = "SoldLine")
    record SaleLineView(
            String goods, int quantity, long amount, long discount, long couponDiscount, int returned, long paidBack) {}

    @Schema(name = "PaidTender")
    record TenderView(TenderKind kind, long amount) {}

    /** @param couponDiscount what the coupons took back of their discounts; none where they did not */
    @Schema(name = "SaleReturn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaleReturnView(
            Instant at,
            long total,
            List<ReturnedLineView> lines,
            List<TenderView> tenders,
            @Nullable Long couponDiscount) {}

    @Schema(name = "ReturnedLine")
    record ReturnedLineView(int line, int quantity, long amount) {}

    /** @param coupons what each of the sale's coupons gave back, those that gave nothing left out */
    @Schema(name = "SaleReturnAnswer")
    record SaleReturned(SaleView sale, SaleReturnView returned, List<CouponReturn> coupons) {}
}
