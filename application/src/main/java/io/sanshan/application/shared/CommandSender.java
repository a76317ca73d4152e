package io.sanshan.application.shared;

import io.sanshan.domain.shared.Occasion;

/**
 * Port to the command bus. It answers after the events are in the log. The same command id again gives the accepted answer
 * again; a lost race is tried anew; anything that is not a "no" of the domain comes out as an exception.
 */
public interface CommandSender {

    Outcome send(Object command, Occasion occasion);

    default Outcome send(Object command, Request request) {
        return send(command, request.occasion());
    }
}
