package io.sanshan.application.figures;

/** By what stores and guides are compared. */
public enum BestBy {
    REDEMPTIONS,
    PURCHASES,
    NEW_MEMBERS
}
