package guardfixtures.domain.evolve;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class Evolves {
    void evolve(String event) {
        if (event.isEmpty()) {
            throw new IllegalStateException();
        }
    }
}
