package io.sanshan.ui.till;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.till.TillDeviceCard;
import java.security.Principal;

/**
 * The device that a request came from. Its name is the device's id, never the key.
 *
 * @param device what people call it
 */
record TillLogin(Caller.Till caller, String device) implements Principal {

    static TillLogin of(TillDeviceCard card) {
        return new TillLogin(new Caller.Till(card.device(), card.store()), card.name());
    }

    @Override
    public String getName() {
        return caller.device().value();
    }
}
