package guardfixtures.axon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
@Entity
class RowInTheSetUp {
    @Id
    private String id = "";

    String id() {
        return id;
    }
}
