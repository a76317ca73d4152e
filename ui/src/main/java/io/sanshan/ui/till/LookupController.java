package io.sanshan.ui.till;

import io.sanshan.application.coupon.TillCodeQueries;
import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.member.MemberAtTill;
import io.sanshan.application.member.TillMemberQueries;
import io.sanshan.application.shared.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds who stands at the till and what she holds. Phones and codes come in the body: addresses are kept by proxies and in log files.
 * What there is not is counted for the store, so that no till becomes a way of trying phones.
 */
@RestController
@RequestMapping(path = "/api/till/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Lookup")
class LookupController {

    private static final int LONGEST = 100;

    private final TillMemberQueries members;
    private final TillCouponQueries coupons;
    private final TillCodeQueries batches;
    private final TillLimits limits;
    private final UnknownCodes unknown;

    LookupController(
            TillMemberQueries members,
            TillCouponQueries coupons,
            TillCodeQueries batches,
            TillLimits limits,
            UnknownCodes unknown) {
        this.members = members;
        this.coupons = coupons;
        this.batches = batches;
        this.limits = limits;
        this.unknown = unknown;
    }

    @PostMapping(path = "/members/lookup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Find a member",
            description = "By phone, by member code or by the code of one of her coupons: exactly one of them."
                    + " Answers with her coupons that are valid now and held for no basket. Changes nothing and needs no"
                    + " Idempotency-Key.")
    MemberView member(
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody MemberLookup lookup) {
        lookup.requireOne();
        Caller caller = till.caller();
        MemberAtTill member = limits.lookupOf(till.caller().store(), () -> find(till, lookup))
                .orElseThrow(() -> TillProblem.of(TillCode.MEMBER_UNKNOWN));
        return new MemberView(
                member.member().value(),
                member.name(),
                coupons.redeemable(caller, member.member()).stream()
                        .map(CouponView::of)
                        .toList());
    }

    private Optional<MemberAtTill> find(TillLogin till, MemberLookup lookup) {
        Caller caller = till.caller();
        if (lookup.phone != null) {
            return members.byPhone(caller, lookup.phone);
        }
        if (lookup.couponCode != null) {
            return coupon(till, lookup.couponCode)
                    .flatMap(coupon -> members.byId(caller, coupon.card().member()));
        }
        return members.byCode(caller, Objects.requireNonNull(lookup.memberCode));
    }

    private Optional<WalletCoupon> coupon(TillLogin till, String code) {
        Optional<WalletCoupon> found = coupons.byCode(till.caller(), code);
        if (found.isEmpty() && batches.has(till.caller(), code)) {
            throw TillProblem.inField(TillCode.MEMBER_NEEDED, null);
        }
        if (found.isEmpty()) {
            unknown.tried(unknown.request(till), List.of(code));
        }
        return found;
    }

    @PostMapping(path = "/coupons/lookup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Find a coupon",
            description =
                    "By its code as a person typed or a reader read it: spaces, dashes, small letters and look-alikes are"
                            + " forgiven. Changes nothing and needs no Idempotency-Key.")
    CouponView coupon(
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody CouponLookup lookup) {
        WalletCoupon coupon = limits.lookupOf(till.caller().store(), () -> coupon(till, lookup.code))
                .orElseThrow(() -> TillProblem.of(TillCode.COUPON_UNKNOWN));
        return CouponView.of(coupon);
    }

    /** Exactly one of the three. */
    @Schema(name = "MemberLookup")
    record MemberLookup(
            @Nullable
            @Size(min = 1, max = LONGEST)
            @Schema(
                    example = "+12015550101",
                    description = "As it was typed; without a country it is of the brand's region.")
            String phone,

            @Nullable
            @Size(min = 1, max = LONGEST)
            @Schema(
                    example = "7K3M 9QX2 T4WD",
                    description = "What she shows, as a person typed or a reader read it; her id is good as well.")
            String memberCode,

            @Nullable @Size(min = 1, max = LONGEST) @Schema(example = "7K3M9QX2T4W8YB6C")
            String couponCode) {

        void requireOne() {
            if (Stream.of(Optional.ofNullable(phone), Optional.ofNullable(memberCode), Optional.ofNullable(couponCode))
                            .filter(Optional::isPresent)
                            .count()
                    != 1) {
                throw TillProblem.of(TillCode.ONE_OF_FIELDS, String.join(", ", "phone", "memberCode", "couponCode"));
            }
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Schema(name = "CouponLookup")
    record CouponLookup(
            @NotBlank
            @Size(max = LONGEST)
            @Schema(example = "7K3M-9QX2-T4W8-YB6C", requiredMode = Schema.RequiredMode.REQUIRED)
            String code) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * @param name the first character of each word
     * @param coupons those valid now and held for no basket, the first to run out in front
     */
    @Schema(name = "Member")
    record MemberView(
            @Schema(example = "member-6b82a595-a0e2-3def-897b-c5f46f1a935b")
            String member,

            @Schema(example = "A••• L•••") String name,
            List<CouponView> coupons) {}
}
