package io.sanshan.application.coupon;

import java.util.List;

/** What a list of codes that somebody brought is answered: taken as a whole, or what is wrong with it. */
public record CodeList(int codes, List<Fault> faults, int faultsInAll) {

    /** So many faults are told one by one. */
    public static final int MOST_TOLD = 100;

    public CodeList {
        faults = List.copyOf(faults);
    }

    public boolean isGood() {
        return faultsInAll == 0;
    }

    /** What is wrong with a line. */
    public enum Kind {
        /** It is no code. */
        MALFORMED,
        /** An earlier line has the same code. */
        TWICE,
        /** Another batch has the code. */
        TAKEN
    }

    /**
     * @param line counted from 1, with those that are empty
     * @param before the earlier line with the same code; 0 where that is not the matter
     */
    public record Fault(int line, Kind kind, int before) {}
}
