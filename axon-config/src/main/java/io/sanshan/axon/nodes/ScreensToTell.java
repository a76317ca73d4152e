package io.sanshan.axon.nodes;

import java.util.Set;

/** The open screens of this node. */
public interface ScreensToTell {

    /** The read models that a screen of this node shows. */
    Set<String> watched();

    /** Tells those that show a read model, named as its processing group, that it changed. */
    void tell(String group);
}
