package io.sanshan.application.coupon;

import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.TillDeviceId;

/** Finds bundles in the log: the read model only says where to begin, since it may lag. */
final class OfflineBundles {

    private OfflineBundles() {}

    /** The number of a device's newest bundle; 0 where it has none. */
    static int newest(EventLog log, OfflineCandidates candidates, TillDeviceId device) {
        int newest = candidates.newestBundle(device.value());
        while (!log.stream(OfflineBundleId.of(device, newest + 1).value(), 0).isEmpty()) {
            newest++;
        }
        return newest;
    }
}
