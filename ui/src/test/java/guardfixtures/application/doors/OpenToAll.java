package guardfixtures.application.doors;

import io.sanshan.application.shared.Door;
import jakarta.persistence.EntityManager;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
@Door
interface OpenToAll {
    EntityManager everything(String whoever);
}
