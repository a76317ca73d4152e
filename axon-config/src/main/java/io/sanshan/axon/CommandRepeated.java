package io.sanshan.axon;

import org.axonframework.modelling.command.ConcurrencyException;

/** The log holds this command already, which lost the race to itself: unlike a race lost to another one, trying again changes nothing. */
final class CommandRepeated extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    CommandRepeated() {
        super("this command is in the log already");
    }
}
