package io.sanshan.domain.shared;

import java.util.List;

/** A command that several streams decide together: whether it was accepted before stands in all of them. */
public interface OnSeveralStreams {

    /** Where its events go, the one that is told first in front. */
    List<String> streams();
}
