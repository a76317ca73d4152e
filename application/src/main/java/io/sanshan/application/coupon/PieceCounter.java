package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Says which piece of a template to try next. Each node counts on its own and starts behind what the wallets show. What it knows of
 * the pieces is complete: each of them was tried, is in somebody's hand, came back, was passed over, or is still ahead. So a stock
 * is called used up when nothing of it is left to try, and not before, however the nodes met on the way.
 */
final class PieceCounter {

    /** How far to step aside at first when somebody else is counting in the same place, and at most. */
    private static final long FIRST_STEP = 64;

    private static final long LONGEST_STEP = 4_096;

    /** So many of the pieces that were passed over are looked up at a time. */
    private static final int PASSED_AT_ONCE = 1_024;

    /** And of so many at most: a look reads an index entry for each that is out, and the others wait for it. */
    private static final long LONGEST_LOOK = 65_536;

    /** Longer than any answer of a log that can be reached. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Map<CouponTemplateId, Counter> counters = new ConcurrentHashMap<>();
    private final PieceStock stock;

    PieceCounter(PieceStock stock) {
        this.stock = stock;
    }

    /** Whoever takes one tells what became of it, by one of the three that follow. */
    long take(CouponTemplateId template) {
        return counter(template).take();
    }

    /** The piece was issued. */
    void used(CouponTemplateId template, long piece) {
        counter(template).used(piece);
    }

    /** The piece was not used, or nobody knows whether it was. */
    void giveBack(CouponTemplateId template, long piece) {
        counter(template).giveBack(piece);
    }

    /** The piece was out already. */
    void wasOut(CouponTemplateId template, long piece) {
        counter(template).wasOut(piece);
    }

    /**
     * Whether something of the stock can still be tried: what was passed over is looked up, and where others have the last
     * pieces in hand at this moment it waits for them. What they hold is not sold yet, and if the log does not take it, nobody
     * must have been told that all is gone.
     *
     * @throws IllegalStateException where they hold them so long that nobody can say
     */
    boolean hasMore(CouponTemplateId template, long stockSize) {
        return counter(template).hasMore(stockSize);
    }

    private Counter counter(CouponTemplateId template) {
        return counters.computeIfAbsent(template, key -> new Counter(key, stock.highest(key) + 1));
    }

    private final class Counter {

        private final CouponTemplateId template;
        /** They came back, and are handed out first, the lowest before the others. */
        private final TreeSet<Long> free = new TreeSet<>();

        private final TreeSet<Long> inHand = new TreeSet<>();
        /** First and last of those that were passed over. */
        private final NavigableMap<Long, Long> passed = new TreeMap<>();

        private long next;
        /** Where this node counts without a step aside. */
        private long since;

        private long step = FIRST_STEP;

        Counter(CouponTemplateId template, long next) {
            this.template = template;
            this.next = next;
            this.since = next;
            pass(1, next);
        }

        synchronized long take() {
            Long freed = free.pollFirst();
            long given = freed == null ? next++ : freed;
            inHand.add(given);
            return given;
        }

        synchronized void used(long piece) {
            letGo(piece);
        }

        /** In one step: who waits sees the piece in somebody's hand or free, and never in neither. */
        synchronized void giveBack(long piece) {
            if (piece == next - 1) {
                next--;
            } else {
                free.add(piece);
            }
            letGo(piece);
        }

        private void letGo(long piece) {
            inHand.remove(piece);
            notifyAll();
        }

        /**
         * Another node counts here, or this one did before it was restarted: it steps aside by a distance of chance, so that
         * two do not meet at each piece, and further when it meets somebody again soon.
         */
        synchronized void wasOut(long piece) {
            letGo(piece);
            if (piece < since) {
                return; // of those that were in hand when it stepped aside
            }
            step = piece - since < step ? Math.min(step * 2, LONGEST_STEP) : FIRST_STEP;
            long from = next;
            next += 1 + ThreadLocalRandom.current().nextLong(step);
            since = next;
            pass(from, next);
        }

        private void pass(long from, long end) {
            if (from < end) {
                passed.put(from, end - 1);
            }
        }

        synchronized boolean hasMore(long stockSize) {
            long until = System.nanoTime() + LONGEST_WAIT.toNanos();
            try {
                while (!hasOneOf(stockSize) && !findPassed(stockSize) && isInHand(stockSize)) {
                    long left = until - System.nanoTime();
                    if (left <= 0) {
                        throw new IllegalStateException("the last pieces of " + template + " are still in hand");
                    }
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the last pieces were in hand", stopped);
            }
            return hasOneOf(stockSize);
        }

        private boolean hasOneOf(long stockSize) {
            return next <= stockSize || (!free.isEmpty() && free.first() <= stockSize);
        }

        private boolean isInHand(long stockSize) {
            return !inHand.isEmpty() && inHand.first() <= stockSize;
        }

        /** The wallets may be behind: what they show is out, and what they do not show is tried. */
        private boolean findPassed(long stockSize) {
            while (!passed.isEmpty() && passed.firstKey() <= stockSize) {
                Map.Entry<Long, Long> range = passed.pollFirstEntry();
                long last = Math.min(Math.min(range.getValue(), stockSize), range.getKey() + LONGEST_LOOK - 1);
                List<Long> found = stock.free(template, range.getKey(), last, PASSED_AT_ONCE);
                free.addAll(found);
                pass(found.size() < PASSED_AT_ONCE ? last + 1 : found.getLast() + 1, range.getValue() + 1);
                if (!found.isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }
}
