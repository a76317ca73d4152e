package io.sanshan.whole;

import java.util.ArrayList;
import java.util.List;

/** What goes on meanwhile, again and again until it is stopped; the first fault ends it. */
final class BesideLoad {

    private final List<Throwable> faults;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    BesideLoad(List<Throwable> faults) {
        this.faults = faults;
    }

    void run(String who, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(who).start(() -> {
            try {
                while (!stopped) {
                    work.run();
                }
            } catch (RuntimeException | AssertionError fault) {
                synchronized (faults) {
                    faults.add(fault);
                }
            }
        }));
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
