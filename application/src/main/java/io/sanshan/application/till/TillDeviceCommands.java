package io.sanshan.application.till;

import static io.sanshan.application.shared.Party.HEADQUARTERS;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.TillDeviceId;

/** What can be asked of till devices. */
@Door
public interface TillDeviceCommands {

    /** For how long an old key stays good where nobody says otherwise. */
    int OVERLAP_HOURS = 24;

    @AllowedTo(HEADQUARTERS)
    Outcome register(Request request, NewTillDevice device);

    /**
     * Gives a device another key, good at once.
     *
     * @param overlapHours for how long the key before it stays good; 0 ends it at once
     */
    @AllowedTo(HEADQUARTERS)
    Outcome rotate(Request request, TillDeviceId device, TillKey key, int overlapHours);

    /** Ends all keys of a device for good. */
    @AllowedTo(HEADQUARTERS)
    Outcome revoke(Request request, TillDeviceId device);

    /** Lets a device redeem without a line, by bundles of so much. */
    @AllowedTo(HEADQUARTERS)
    Outcome allowOffline(Request request, TillDeviceId device, TillDeviceCard.Offline limits);

    /** Gives a device no further bundle. */
    @AllowedTo(HEADQUARTERS)
    Outcome forbidOffline(Request request, TillDeviceId device);
}
