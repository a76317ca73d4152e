package io.sanshan.ui.till;

import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.application.coupon.OfflineCommands;
import io.sanshan.application.coupon.OfflineOutcome;
import io.sanshan.application.coupon.OfflineRedemption;
import io.sanshan.application.coupon.TillOfflineQueries;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.till.OfflineBodies.BundleAnswer;
import io.sanshan.ui.till.OfflineBodies.Given;
import io.sanshan.ui.till.OfflineBodies.KeyAnswer;
import io.sanshan.ui.till.OfflineBodies.KeysAnswer;
import io.sanshan.ui.till.OfflineBodies.Upload;
import io.sanshan.ui.till.OfflineBodies.UploadAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a till takes along to redeem without a line, and what it tells afterwards. */
@RestController
@RequestMapping(path = "/api/till/v1/offline", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Offline")
class OfflineController {

    private static final Pattern BUNDLE =
            Pattern.compile("offlinebundle-till-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}~[1-9]\\d{0,8}");

    private final OfflineCommands commands;
    private final TillOfflineQueries queries;
    private final OfflineAnswers answers;
    private final AskedCoupons asked;
    private final OncePerKey once;

    OfflineController(
            OfflineCommands commands,
            TillOfflineQueries queries,
            OfflineAnswers answers,
            AskedCoupons asked,
            OncePerKey once) {
        this.commands = commands;
        this.queries = queries;
        this.answers = answers;
        this.asked = asked;
        this.once = once;
    }

    @TillWrite
    @PostMapping("/bundles")
    @Operation(
            summary = "Take a bundle along",
            description =
                    "What the till may redeem without a line until a moment, signed. A device has one bundle at a time:"
                            + " close the one before, or wait until its time is over.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BundleAnswer.class)))
    ResponseEntity<byte[]> issue(
            HttpServletRequest http, @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till) {
        return once.once(
                http,
                till,
                request -> TillReply.of(
                        commands.issue(request),
                        () -> TillReply.created(new BundleAnswer(queries.issued(till.caller(), request.commandId())
                                .orElseThrow()))));
    }

    @GetMapping("/keys")
    @Operation(
            summary = "The keys that sign bundles",
            description = "A JSON Web Key Set; the newest key first. Keys of before stay listed.")
    KeysAnswer keys(@Parameter(hidden = true) @AuthenticationPrincipal TillLogin till) {
        return new KeysAnswer(queries.keys(till.caller()).stream()
                .map(key -> new KeyAnswer("OKP", "Ed25519", "EdDSA", "sig", key.id(), key.x()))
                .toList());
    }

    @GetMapping("/documents/{digest}")
    @Operation(
            summary = "What a bundle lists",
            description =
                    "By the SHA-256 of its bytes, which the till compares. What has the same digest is the same for ever and"
                            + " need not be loaded again.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> document(
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till, @PathVariable String digest) {
        return queries.document(till.caller(), digest)
                .map(text -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> TillProblem.of(TillCode.DOCUMENT_UNKNOWN));
    }

    @TillWrite
    @PostMapping(path = "/uploads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Tell what was redeemed without a line",
            description =
                    "In any order, in parts, as often as wanted: each number of a bundle counts once. What should not have been"
                            + " given is on record as overspent, and redeems no coupon a second time.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UploadAnswer.class)))
    ResponseEntity<byte[]> upload(
            HttpServletRequest http,
            @Parameter(hidden = true) @AuthenticationPrincipal TillLogin till,
            @Valid @RequestBody Upload body) {
        boolean closes = Boolean.TRUE.equals(body.closed());
        if (closes && body.count() == null) {
            throw TillProblem.inField(TillCode.FIELD_MISSING, "count");
        }
        return once.once(http, till, request -> {
            OfflineBundleCard bundle = BUNDLE.matcher(body.bundle()).matches()
                    ? queries.bundle(till.caller(), new OfflineBundleId(body.bundle()))
                            .orElse(null)
                    : null;
            return bundle == null
                    ? TillReply.refused(Refusal.of(LogRefusal.UNKNOWN), List.of())
                    : uploaded(request, till, bundle, body, http.getLocale());
        });
    }

    private TillReply uploaded(
            Request request, TillLogin till, OfflineBundleCard bundle, Upload body, Locale language) {
        requireSensible(request, bundle, body.redemptions());
        List<Basket> baskets = asked.baskets(
                till, body.redemptions().stream().map(Given::basket).toList());
        List<OfflineRedemption> told = new ArrayList<>();
        for (int i = 0; i < baskets.size(); i++) {
            Given one = body.redemptions().get(i);
            told.add(new OfflineRedemption(
                    one.sequence(),
                    one.code(),
                    one.at(),
                    baskets.get(i),
                    new Money(one.discount(), one.basket().currency()),
                    one.sale()));
        }
        return TillReply.of(commands.upload(request, bundle.bundle(), told), () -> {
            Integer count = Boolean.TRUE.equals(body.closed()) ? body.count() : null;
            @Nullable Refusal notClosed = count == null ? null : close(request, till, bundle, count);
            List<OfflineOutcome> became = queries.outcomes(till.caller(), request.commandId(), bundle.bundle(), told);
            if (became.size() != told.size()) {
                throw new IllegalStateException("not all uploads are on record");
            }
            return TillReply.ok(answers.answer(
                    bundle.bundle(), became, count != null && notClosed == null, notClosed, language, till.zone()));
        });
    }

    /** A till that closes again with the same number is told what it was told before. */
    private @Nullable Refusal close(Request request, TillLogin till, OfflineBundleCard bundle, int count) {
        return switch (commands.close(request.then("close"), bundle.bundle(), count)) {
            case Outcome.Done _ -> null;
            case Outcome.Refused(var refusal) -> {
                Optional<Integer> reported =
                        queries.bundle(till.caller(), bundle.bundle()).map(OfflineBundleCard::reported);
                yield reported.isPresent() && reported.get() == count ? null : refusal;
            }
        };
    }

    /** What has not happened yet cannot be told, and a bundle has one currency. */
    private static void requireSensible(Request request, OfflineBundleCard bundle, List<Given> redemptions) {
        String currency = bundle.content().money().currency();
        for (int i = 0; i < redemptions.size(); i++) {
            Given one = redemptions.get(i);
            if (!one.basket().currency().equals(currency)) {
                throw TillProblem.inField(TillCode.FIELD_OUT_OF_RANGE, "redemptions[" + i + "].basket.currency");
            }
            if (one.at().isAfter(request.occurredAt().plus(TillClock.SKEW))) {
                throw TillProblem.inField(TillCode.FIELD_OUT_OF_RANGE, "redemptions[" + i + "].at");
            }
        }
    }
}
