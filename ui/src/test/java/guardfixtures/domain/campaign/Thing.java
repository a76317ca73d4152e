package guardfixtures.domain.campaign;

import org.axonframework.modelling.command.AggregateIdentifier;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
public class Thing {
    @AggregateIdentifier
    private String id = "";

    String id() {
        return id;
    }
}
