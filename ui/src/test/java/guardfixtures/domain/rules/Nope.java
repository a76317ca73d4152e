package guardfixtures.domain.rules;

import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class Nope implements Rule {
    @Override
    public boolean holds() {
        return false;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(LogRefusal.UNKNOWN);
    }
}
