package io.sanshan.application.operation;

import java.util.List;

/** Port to those who run the installation. Throws where the notices could not be handed over; they are tried again then. */
public interface OperatorsMail {

    /** @param notices one or more, which go together */
    void send(List<TroubleNotice> notices);
}
