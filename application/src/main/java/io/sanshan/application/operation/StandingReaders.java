package io.sanshan.application.operation;

import java.util.List;

/** Port to the watch over readers, which goes by positions: a reader's own status says that all is well when its thread is gone. */
public interface StandingReaders {

    List<StandingReader> now();
}
