package io.sanshan.ui.till;

import io.sanshan.application.store.StoreQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a till who it is taken for, which is also how a new key is tried. */
@RestController
@RequestMapping("/api/till/v1")
@Tag(name = "Device")
class DeviceController {

    private final StoreQueries stores;
    private final TillClock clock;
    private final String currency;

    DeviceController(StoreQueries stores, TillClock clock, @Value("${sanshan.currency:USD}") String currency) {
        this.stores = stores;
        this.clock = clock;
        this.currency = currency;
    }

    @GetMapping(path = "/device", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Who this till is",
            description = "The device and store behind the key, and the server's clock.")
    DeviceView device(@Parameter(hidden = true) @AuthenticationPrincipal TillLogin till) {
        var store = stores.card(till.caller(), till.caller().store());
        return new DeviceView(
                till.caller().device().value(),
                till.device(),
                till.caller().store().value(),
                store.map(card -> card.name()).orElse(null),
                store.map(card -> card.zone().getId()).orElse(null),
                currency,
                clock.now());
    }

    /**
     * @param storeName null for a moment after the store was opened
     * @param zone in which the store counts its days
     * @param currency ISO 4217; amounts are in its minor units
     */
    @Schema(name = "Device")
    record DeviceView(
            @Schema(example = "till-0f8fad5b-d9cb-469f-a165-70867728950e")
            String device,

            @Schema(example = "Till 1") String name,

            @Schema(example = "store-6a16a1de-3524-34e1-95ad-9f4ac5020305")
            String store,

            @Nullable @Schema(example = "Riverside") String storeName,

            @Nullable @Schema(example = "Asia/Shanghai") String zone,

            @Schema(example = "CNY") String currency,
            Instant serverTime) {}
}
