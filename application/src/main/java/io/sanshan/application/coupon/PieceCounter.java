package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponTemplateId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which piece of a template to try next. Each node counts on its own and starts from a hint; a piece that turns out to be
 * taken costs one more try. Pieces whose coupon was refused come back and are handed out first, so that the last pieces of a
 * stock are not stranded.
 */
final class PieceCounter {

    /** After this many taken pieces in a row the hint is far behind, and steps get longer. */
    private static final int PATIENCE = 8;

    private static final long LONGEST_STEP = 1_024;

    private final Map<CouponTemplateId, Counter> counters = new ConcurrentHashMap<>();
    private final PieceStock stock;

    PieceCounter(PieceStock stock) {
        this.stock = stock;
    }

    long take(CouponTemplateId template) {
        return counter(template).take();
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
        private long next;
        private Instant nextRefill = Instant.MIN;

        Counter(long next) {
            this.next = next;
        }

        synchronized long take() {
            Long given = free.pollFirst();
            return given == null ? next++ : given;
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
