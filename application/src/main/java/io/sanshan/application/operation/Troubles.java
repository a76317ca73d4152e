package io.sanshan.application.operation;

import java.util.Set;

/** Port to what troubles the installation now, as this node sees it. Throws where the stores do not answer. */
public interface Troubles {

    Set<Trouble> now();
}
