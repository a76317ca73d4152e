package guardfixtures.application.member.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
@Entity
public class ThingRow {
    @Id
    private String id = "";

    public String id() {
        return id;
    }
}
