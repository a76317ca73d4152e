package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Says which piece of a template to try next. Each node counts on its own and starts from a hint; a piece that turns out to be
 * taken costs one more try. Pieces whose coupon was refused come back and are handed out first, so that the last pieces of a
 * stock are not stranded.
 */
final class PieceCounter {

    /** After this many taken pieces in a row the hint is far behind, and steps get longer. */
    private static final int PATIENCE = 8;

    private static final long LONGEST_STEP = 1_024;

    /** Longer than any answer of a log that can be reached. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Map<CouponTemplateId, Counter> counters = new ConcurrentHashMap<>();
    private final PieceStock stock;

    PieceCounter(PieceStock stock) {
        this.stock = stock;
    }

    long take(CouponTemplateId template) {
        return counter(template).take();
    }

    /** It is known what became of a piece that was taken, or that this node will not know. */
    void settled(CouponTemplateId template, long piece) {
        counter(template).settled(piece);
    }

    /**
     * Waits for those who are trying the last pieces at this moment: what they have in hand is not sold yet, and if the log does
     * not take it, nobody must have been told that all is gone. Whether a piece came back.
     */
    boolean comesBack(CouponTemplateId template, long stockSize) {
        return counter(template).comesBack(stockSize);
    }

    /** The piece was not used. */
    void giveBack(CouponTemplateId template, long piece) {
        counter(template).giveBack(piece);
    }

    /** The piece is out already; taken counts those in a row that a caller met. */
    void taken(CouponTemplateId template, long piece, int taken) {
        counter(template).taken(piece, taken);
    }

    /**
     * Looks for pieces that were skipped, by this node before it was restarted or by another one. True when there are some, which
     * {@link #take} then hands out.
     */
    boolean refill(CouponTemplateId template, long stockSize, Instant now) {
        return counter(template).refill(template, stockSize, now);
    }

    private Counter counter(CouponTemplateId template) {
        return counters.computeIfAbsent(template, key -> new Counter(stock.highest(key) + 1));
    }

    private final class Counter {

        private static final int REFILL = 64;

        private final TreeSet<Long> free = new TreeSet<>();
        private final TreeSet<Long> inHand = new TreeSet<>();
        private long next;
        private Instant nextRefill = Instant.MIN;

        Counter(long next) {
            this.next = next;
        }

        synchronized long take() {
            Long freed = free.pollFirst();
            long given = freed == null ? next++ : freed;
            inHand.add(given);
            return given;
        }

        synchronized void settled(long piece) {
            if (inHand.remove(piece)) {
                notifyAll();
            }
        }

        synchronized boolean comesBack(long stockSize) {
            long until = System.nanoTime() + LONGEST_WAIT.toNanos();
            try {
                while (!hasOneOf(stockSize) && !inHand.isEmpty() && inHand.first() <= stockSize) {
                    long left = until - System.nanoTime();
                    if (left <= 0) {
                        break;
                    }
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return hasOneOf(stockSize);
        }

        private boolean hasOneOf(long stockSize) {
            return !free.isEmpty() || next <= stockSize;
        }

        synchronized void giveBack(long piece) {
            if (piece == next - 1) {
                next--;
            } else {
                free.add(piece);
            }
        }

        synchronized void taken(long piece, int taken) {
            if (taken > PATIENCE && piece == next - 1) {
                next += Math.min(LONGEST_STEP, 1L << Math.min(taken - PATIENCE, 20));
            }
        }

        synchronized boolean refill(CouponTemplateId template, long stockSize, Instant now) {
            // A stock that is really used up is asked for once a second, however many members press the button.
            if (!free.isEmpty() || now.isBefore(nextRefill)) {
                return !free.isEmpty();
            }
            nextRefill = now.plusSeconds(1);
            free.addAll(stock.free(template, stockSize, REFILL));
            return !free.isEmpty();
        }
    }
}
