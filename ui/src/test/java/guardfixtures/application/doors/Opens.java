package guardfixtures.application.doors;

import jakarta.persistence.EntityManager;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class Opens implements OpenToAll {

    private final EntityManager entities;

    Opens(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public EntityManager everything(String whoever) {
        return entities;
    }
}
