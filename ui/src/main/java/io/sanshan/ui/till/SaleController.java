package io.sanshan.ui.till;

import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.purchase.SaleCard;
import io.sanshan.application.purchase.SaleCommands;
import io.sanshan.application.purchase.SaleQueries;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.purchase.PurchaseRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.till.RedemptionBodies.CouponReturn;
import io.sanshan.ui.till.SaleBodies.NewSaleBody;
import io.sanshan.ui.till.SaleBodies.SaleReturnBody;
import io.sanshan.ui.till.SaleBodies.SaleReturned;
import io.sanshan.ui.till.SaleBodies.SaleView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sales as they were paid, and what of them comes back. */
@RestController
@RequestMapping(path = "/api/till/v1/sales", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sale")
class SaleController {

    private final AskedSale asked;
    private final SaleCommands commands;
    private final SaleQueries queries;
    private final RedemptionQueries redemptions;
    private final OncePerKey once;

    SaleController(
            AskedSale asked,
            SaleCommands commands,
            SaleQueries queries,
            RedemptionQueries redemptions,
            OncePerKey once) {
        this.asked = asked;
        this.commands = commands;
        this.queries = queries;
        this.redemptions = redemptions;
        this.once = once;
    }

    @TillWrite
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record a sale",
            description =
                    "With its lines and how it was paid. It carries the coupons that were redeemed on its reference. Once:"
                            + " another request for the same sale is refused and told what is recorded.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SaleView.class)))
    ResponseEntity<byte[]> record(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody NewSaleBody body) {
        return once.once(http, till, request -> {
            PurchaseId sale = PurchaseId.ofSale(till.caller().store(), body.sale());
            return switch (commands.record(request, asked.read(till, body))) {
                case Outcome.Done _ -> TillReply.created(SaleAnswers.sale(after(request, sale)));
                case Outcome.Refused(var refusal) -> refused(request, refusal, sale);
            };
        });
    }

    private SaleCard after(Request request, PurchaseId sale) {
        return queries.after(request.caller(), request.commandId(), sale).orElseThrow();
    }

    private TillReply refused(Request request, Refusal refusal, PurchaseId sale) {
        return new TillReply.Refused(
                refusal,
                List.of(),
                refusal.is(PurchaseRefusal.ALREADY_RECORDED)
                        ? queries.card(request.caller(), sale)
                                .map(SaleAnswers::sale)
                                .orElse(null)
                        : null);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a sale",
            description = "Of the own store, with what came back of it. Changes nothing and needs no Idempotency-Key.")
    SaleView sale(@Parameter(hidden = true) @AuthenticationPrincipal TillLogin till, @PathVariable String id) {
        return queries.card(till.caller(), SaleAnswers.read(id))
                .map(SaleAnswers::sale)
                .orElseThrow(() -> TillProblem.of(TillCode.SALE_UNKNOWN));
    }

    @TillWrite
    @PostMapping(path = "/{id}/returns", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take sold goods back",
            description =
                    "By lines of the sale, never more than was sold and paid over all returns. Coupons that the sale carries give"
                            + " back their share at once. To void a sale, take all its lines back.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SaleReturned.class)))
    ResponseEntity<byte[]> takeBack(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @PathVariable String id,
            @Valid @RequestBody SaleReturnBody body) {
        PurchaseId sale = SaleAnswers.read(id);
        return once.once(http, till, request -> {
            String currency = queries.card(request.caller(), sale)
                    .map(card -> Objects.requireNonNull(card.sold()).total().currency())
                    .orElseThrow(() -> TillProblem.of(TillCode.SALE_UNKNOWN));
            Outcome outcome = commands.takeBack(
                    request, sale, AskedSale.back(body.lines(), currency), AskedSale.tenders(body.tenders(), currency));
            return TillReply.of(outcome, () -> TillReply.ok(returned(request, after(request, sale))));
        });
    }

    private SaleReturned returned(Request request, SaleCard card) {
        SaleCard.Returned last = card.returns().getLast();
        SaleCard.Coupons coupons = card.coupons();
        List<CouponReturn> given = coupons == null
                ? List.of()
                : RedemptionAnswers.returned(redemptions.takenBack(
                                request.caller(),
                                request.commandId(),
                                new RedemptionRef(coupons.coupons().getFirst(), coupons.redemption())))
                        .coupons();
        return new SaleReturned(SaleAnswers.sale(card), SaleAnswers.returned(last), given);
    }
}
