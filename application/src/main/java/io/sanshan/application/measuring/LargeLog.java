package io.sanshan.application.measuring;

import java.io.IOException;
import java.nio.file.Path;

/** Port to a log that is made by reading a file, as a move to another store does it. */
public interface LargeLog {

    /**
     * Replaces the log by the events that it has and those of so many invented members, through the import of a log.
     *
     * @param coupons that each of them gets and redeems
     * @param folder for the file, which is gone afterwards
     * @return events per second of the import, writing the file not counted
     */
    double fill(int members, int coupons, Path folder) throws IOException;
}
