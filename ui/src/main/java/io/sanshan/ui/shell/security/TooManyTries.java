package io.sanshan.ui.shell.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The password was not even looked at: too many wrong ones came before it. */
final class TooManyTries extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    Duration untilNext() {
        return wait;
    }
}
