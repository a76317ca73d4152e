package io.sanshan.ui.till;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type the kind of problem, a name that never changes
 * @param title the same in words, in the language asked for
 * @param detail what to do about it, in the language asked for
 * @param code what a till decides by
 * @param field the field of the body, or the header, that it is about
 * @param errors each of several faults
 * @param redemption the one that stands in the way, or its reservation
 * @param recorded the sale as it is recorded, where that is what the problem is about
 * @param serverTime the server's clock, where that is what the problem is about
 * @param incident what to tell support
 */
@Schema(name = "Problem", description = "An answer that says no (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "urn:sanshan:problem:coupon-unknown")
        String type,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Coupon unknown")
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "404")
        int status,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "There is no coupon with this code.")
        String detail,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String code,
        @Nullable String field,
        @Nullable List<Fault> errors,
        @Nullable String redemption,
        SaleBodies.@Nullable SaleView recorded,
        @Nullable Instant serverTime,
        @Nullable String incident) {

    /** One of several faults. */
    @Schema(name = "Fault")
    record Fault(String field, String code, String detail) {}
}
