package io.sanshan.ui.till;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.till.TillDeviceCard;
import java.security.Principal;
import java.time.ZoneId;

/**
 * The device that a request came from. Its name is the device's id, never the key.
 *
 * @param device what people call it
 * @param zone in which its store reads times
 */
record TillLogin(Caller.Till caller, String device, ZoneId zone) implements Principal {

    static TillLogin of(TillDeviceCard card, ZoneId zone) {
        return new TillLogin(new Caller.Till(card.device(), card.store()), card.name(), zone);
    }

    @Override
    public String getName() {
        return caller.device().value();
    }
}
