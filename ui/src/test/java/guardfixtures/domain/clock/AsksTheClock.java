package guardfixtures.domain.clock;

import java.time.Instant;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class AsksTheClock {
    Instant now() {
        return Instant.now();
    }
}
