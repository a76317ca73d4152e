package io.sanshan.axon.rebuild;

/** A source of events whose readers can be made to look up while they wait, so that one that is told to stop does so at once. */
public interface Stirred {

    void stir();
}
