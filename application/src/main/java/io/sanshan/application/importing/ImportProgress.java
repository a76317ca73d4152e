package io.sanshan.application.importing;

/**
 * How far an import is, in commands.
 *
 * @param done of this phase
 * @param total of this phase
 * @param allDone of all phases
 * @param allTotal of all phases
 */
public record ImportProgress(ImportPhase phase, int done, int total, int allDone, int allTotal) {

    /** Between 0 and 1, over all phases. */
    public double share() {
        return allTotal == 0 ? 1 : (double) allDone / allTotal;
    }
}
