package guardfixtures.sleep;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class Sleeps {
    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
