package io.sanshan.application.shared;

/** The caller may not do or see this. Screens answer it as if the thing did not exist. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(Caller caller, String what) {
        super(caller.party() + " may not " + what);
    }
}
