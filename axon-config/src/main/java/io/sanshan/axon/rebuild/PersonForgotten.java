package io.sanshan.axon.rebuild;

/** Told within the application when the log says that a person's key is to be forgotten. */
public record PersonForgotten(String person) {}
