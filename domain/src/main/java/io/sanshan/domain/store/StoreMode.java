package io.sanshan.domain.store;

/** Who runs a store. */
public enum StoreMode {
    /** The brand itself. */
    DIRECT,
    /** An agent, beside the brand. */
    AGENT
}
