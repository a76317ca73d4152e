package io.sanshan.ui.till;

import io.sanshan.application.coupon.CodeAtTill;
import io.sanshan.application.coupon.CodeUseCommands;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.coupon.TillCodeQueries;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.ui.till.RedemptionBodies.Answer;
import io.sanshan.ui.till.RedemptionBodies.BasketBody;
import io.sanshan.ui.till.RedemptionBodies.Redemption;
import io.sanshan.ui.till.RedemptionBodies.ReservationBody;
import io.sanshan.ui.till.RedemptionBodies.Return;
import io.sanshan.ui.till.RedemptionBodies.ReturnAnswer;
import io.sanshan.ui.till.RedemptionBodies.Rollback;
import io.sanshan.ui.till.RedemptionBodies.Validation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coupons on a basket: asked about, held, redeemed, let go of, given back. */
@RestController
@RequestMapping(
        path = "/api/till/v1",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Redemption")
class RedemptionController {

    private final AskedCoupons asked;
    private final RedemptionCommands commands;
    private final RedemptionQueries queries;
    private final CodeUseCommands codeCommands;
    private final TillCodeQueries codeQueries;
    private final RedemptionAnswers answers;
    private final OncePerKey once;

    RedemptionController(
            AskedCoupons asked,
            RedemptionCommands commands,
            RedemptionQueries queries,
            CodeUseCommands codeCommands,
            TillCodeQueries codeQueries,
            RedemptionAnswers answers,
            OncePerKey once) {
        this.asked = asked;
        this.commands = commands;
        this.queries = queries;
        this.codeCommands = codeCommands;
        this.codeQueries = codeQueries;
        this.answers = answers;
        this.once = once;
    }

    @PostMapping("/redemptions/validate")
    @Operation(
            summary = "Ask what coupons would take off",
            description =
                    "Decided by the rules that decide a redemption; says of each coupon what it takes off, or why nothing."
                            + " Changes nothing and needs no Idempotency-Key.")
    Answer validate(
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody Validation body,
            @Parameter(hidden = true) Locale language) {
        RedemptionId reserved = reservation(body.reservation());
        boolean best = Boolean.TRUE.equals(body.best());
        AskedCoupons.Found found = asked.byCode(till, body.coupons(), body.member(), reserved != null);
        CouponsOnBasket what =
                asked.on(till, found.coupons(), body.coupons(), body.basket(), body.allOrNone(), body.sale());
        Judgement judgement = found.opens() == null
                ? queries.check(till.caller(), what, reserved, best)
                : codeQueries.check(till.caller(), what, found.opens(), reserved, best);
        return answers.checked(judgement.verdicts(), what, found.coupons(), language, till.zone());
    }

    private static @Nullable RedemptionId reservation(@Nullable String number) {
        return number == null ? null : RedemptionNumber.read(number).redemption();
    }

    @TillWrite
    @PostMapping("/redemptions")
    @Operation(
            summary = "Redeem coupons",
            description =
                    "On a basket, together. Where some are refused, the others are redeemed all the same, unless it is to be all"
                            + " or none; each says what became of it. Where none is redeemed the answer is a problem with the"
                            + " reason of the first, and the others among its errors.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Answer.class)))
    ResponseEntity<byte[]> redeem(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody Redemption body) {
        body.requireSaleOfBasket();
        RedemptionId reserved = reservation(body.reservation());
        return decided(
                http,
                till,
                new Asked(
                        body.coupons(), body.member(), reserved != null, body.basket(), body.allOrNone(), body.sale()),
                (request, code, what) -> code == null
                        ? commands.redeem(request, what, reserved)
                        : codeCommands.redeem(request, code, what));
    }

    @TillWrite
    @PostMapping("/reservations")
    @Operation(
            summary = "Hold coupons for a basket",
            description =
                    "No other basket gets them until the time is over, which needs no further request. Redeem with the id to"
                            + " keep what is promised here, or let go of them.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Answer.class)))
    ResponseEntity<byte[]> reserve(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody ReservationBody body) {
        Duration hold = Duration.ofSeconds(body.seconds());
        return decided(
                http,
                till,
                new Asked(body.coupons(), body.member(), false, body.basket(), body.allOrNone(), body.sale()),
                (request, code, what) -> code == null
                        ? commands.reserve(request, what, hold)
                        : codeCommands.reserve(request, code, what, hold));
    }

    private record Asked(
            List<String> coupons,
            @Nullable String member,
            boolean reserved,
            @Nullable BasketBody basket,
            @Nullable Boolean allOrNone,
            @Nullable String sale) {}

    private interface Command {
        /** @param code of a batch whose coupon is opened with it; null where there is none */
        Outcome send(Request request, CodeAtTill.@Nullable Closed code, CouponsOnBasket what);
    }

    /** Looks coupons and goods up where it is decided: a request that is answered already asks for nothing. */
    private ResponseEntity<byte[]> decided(HttpServletRequest http, TillLogin till, Asked body, Command command) {
        return once.once(http, till, request -> {
            AskedCoupons.Found named = asked.byCode(request, body.coupons, body.member, body.reserved);
            CodeAtTill.Closed code = named.opens();
            CouponsOnBasket what =
                    asked.on(till, named.coupons(), body.coupons, body.basket, body.allOrNone, body.sale);
            Outcome outcome = command.send(request, code, what);
            if (code != null && outcome instanceof Outcome.Refused(var refusal)) {
                // Nothing at all has happened, to the others neither.
                return TillReply.refused(refusal, List.of());
            }
            AskedCoupons.Found found = code == null ? named : asked.opened(request, named, code);
            List<CouponId> coupons =
                    body.coupons.stream().map(found.coupons()::get).distinct().toList();
            var told = queries.told(request.caller(), request.commandId(), coupons);
            return switch (outcome) {
                case Outcome.Done _ ->
                    TillReply.created(answers.answer(told, what, found.coupons(), http.getLocale(), till.zone()));
                case Outcome.Refused(var refusal) -> TillReply.refused(refusal, told.refusals());
            };
        });
    }

    @TillWrite
    @PostMapping("/reservations/{id}/release")
    @Operation(summary = "Let go of held coupons", description = "Other baskets may have them at once.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReturnAnswer.class)))
    ResponseEntity<byte[]> release(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @PathVariable String id) {
        RedemptionRef ref = RedemptionNumber.read(id);
        return takenBack(http, till, ref, request -> commands.release(request, ref));
    }

    @TillWrite
    @PostMapping("/redemptions/{id}/rollback")
    @Operation(
            summary = "Undo a redemption",
            description = "As a whole, with all its coupons, which are good again while they are valid.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReturnAnswer.class)))
    ResponseEntity<byte[]> rollBack(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @PathVariable String id,
            @Valid @RequestBody Rollback body) {
        RedemptionRef ref = RedemptionNumber.read(id);
        return takenBack(http, till, ref, request -> commands.rollBack(request, ref, body.reason()));
    }

    @TillWrite
    @PostMapping("/redemptions/{id}/returns")
    @Operation(
            summary = "Take goods back",
            description =
                    "By lines of the basket that was redeemed on. Each coupon gives back its share of them: so much less is paid"
                            + " out to the customer. A coupon whose goods are all back is good again.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReturnAnswer.class)))
    ResponseEntity<byte[]> takeBack(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @PathVariable String id,
            @Valid @RequestBody Return body) {
        RedemptionRef ref = RedemptionNumber.read(id);
        List<ReturnedLine> lines = body.lines().stream()
                .map(line -> new ReturnedLine(line.line(), line.quantity()))
                .toList();
        return takenBack(http, till, ref, request -> commands.takeBack(request, ref, lines));
    }

    private ResponseEntity<byte[]> takenBack(
            HttpServletRequest http, TillLogin till, RedemptionRef ref, Function<Request, Outcome> command) {
        return once.once(
                http,
                till,
                request -> TillReply.of(
                        command.apply(request),
                        () -> TillReply.ok(RedemptionAnswers.returned(
                                queries.takenBack(request.caller(), request.commandId(), ref)))));
    }
}
