package io.sanshan.application.coupon;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what bundles listed that no till uploads for any more. Nodes that do so at once remove it once. */
@Component
class OfflineDocumentsEnd {

    static final int AT_ONCE = 200;

    private final OfflineDocuments documents;
    private final Clock clock;

    OfflineDocumentsEnd(OfflineDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${sanshan.ticks.offline-documents:PT10M}",
            fixedDelayString = "${sanshan.ticks.offline-documents:PT10M}")
    void tick() {
        Instant before = clock.instant().minus(OfflineDocuments.KEPT);
        int removed = AT_ONCE;
        for (int batch = 0; batch < AT_ONCE && removed >= AT_ONCE; batch++) {
            removed = documents.removeBefore(before, AT_ONCE);
        }
    }
}
