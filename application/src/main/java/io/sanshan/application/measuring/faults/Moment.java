package io.sanshan.application.measuring.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The moment in a round at which something goes wrong: after so many answers, or at the latest when a node has no more work. */
final class Moment {

    private final long after;
    private final CountDownLatch ready;
    private final AtomicLong answers = new AtomicLong();
    private final CountDownLatch come = new CountDownLatch(1);

    /**
     * @param after so many answers
     * @param ready so many nodes must work
     */
    Moment(long after, int ready) {
        this.after = after;
        this.ready = new CountDownLatch(ready);
    }

    /** A line of a node. */
    void hear(String line, boolean answer) {
        if (line.equals(FaultLines.READY)) {
            ready.countDown();
        }
        boolean enough = answer && answers.incrementAndGet() >= after;
        if ((enough && ready.getCount() == 0) || line.equals(FaultLines.END)) {
            come.countDown();
        }
    }

    /** A node ended by itself: nothing better comes. */
    void nodeEnded() {
        come.countDown();
    }

    void await() throws InterruptedException {
        come.await();
    }
}
