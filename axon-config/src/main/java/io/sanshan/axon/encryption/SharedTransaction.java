package io.sanshan.axon.encryption;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction for the work of all callers who come at the same time. The first one does it for those who wait behind, so that
 * the commits that a disk takes per second no longer bound them. When the work of one fails, each is tried in a transaction of its
 * own, and its failure is told to that caller alone.
 */
final class SharedTransaction {

    private final TransactionTemplate transactions;
    private final Queue<Piece<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    SharedTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** Answers after the commit. The work may run on another caller's thread, and twice when a neighbour's fails. */
    <T> T run(Supplier<T> work) {
        Piece<T> mine = new Piece<>(work);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.done) {
                workOff();
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    /** How many wait for their turn. */
    int waiting() {
        return waiting.size();
    }

    private void workOff() {
        List<Piece<?>> group = new ArrayList<>();
        for (Piece<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        if (group.size() > 1) {
            try {
                transactions.executeWithoutResult(_ -> group.forEach(Piece::work));
                group.forEach(Piece::succeeded);
                return;
            } catch (RuntimeException | Error someonesFault) {
                // Rolled back for all. Whose fault it was shows below.
            }
        }
        for (Piece<?> piece : group) {
            try {
                transactions.executeWithoutResult(_ -> piece.work());
                piece.succeeded();
            } catch (RuntimeException | Error fault) {
                piece.failed(fault);
            }
        }
    }

    /** Written and read by whoever has the turn. */
    private static final class Piece<T> {

        private final Supplier<T> work;
        private @Nullable T value;
        private @Nullable Throwable failure;
        private boolean done;

        private Piece(Supplier<T> work) {
            this.work = work;
        }

        private void work() {
            value = work.get();
        }

        private void succeeded() {
            done = true;
        }

        private void failed(Throwable fault) {
            failure = fault;
            done = true;
        }

        @SuppressWarnings("NullAway") // what the work gave, null included where its type allows that
        private T answer() {
            if (failure instanceof RuntimeException fault) {
                throw fault;
            }
            if (failure instanceof Error fault) {
                throw fault;
            }
            return value;
        }
    }
}
