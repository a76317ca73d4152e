package io.sanshan.application.measuring;

/** Another way of building the same, to be measured beside ours on the same store: same commands, same aggregates. */
public interface OtherStack {

    /** What stands in the report. */
    String name();

    /** Sets it up, on tables of its own. It is closed when its measurement is over. */
    Running start() throws Exception;

    /** It, as it runs. */
    interface Running extends AutoCloseable {

        /** Issues the coupon to one of the first members. */
        void issue(int coupon, int members);

        void redeem(int coupon);

        /** Fills a read model with one row for each event from the whole log; events per second. */
        double replayPerSecond() throws Exception;

        @Override
        void close() throws Exception;
    }
}
