package io.sanshan.application.letter;

import io.sanshan.application.letter.Letters.Retried;

/**
 * How far a try of all letters is, in streams of readers: a stream of which two readers have letters counts twice.
 *
 * @param streams of which there were letters when it began
 * @param done that were taken in whole
 * @param failed that failed again
 * @param busy that were not tried, since a rebuild or another node had their reader in hand
 */
public record RetryProgress(int streams, int done, int failed, int busy) {

    /** Of a try that begins. */
    public static RetryProgress of(int streams) {
        return new RetryProgress(streams, 0, 0, 0);
    }

    /** After one stream more. */
    public RetryProgress and(Retried answer) {
        return switch (answer) {
            // What is gone was taken in by somebody else, or discarded.
            case DONE, GONE -> new RetryProgress(streams, done + 1, failed, busy);
            case FAILED_AGAIN -> new RetryProgress(streams, done, failed + 1, busy);
            case BUSY -> andBusy(1);
        };
    }

    /** After so many streams more that could not be tried. */
    public RetryProgress andBusy(int more) {
        return new RetryProgress(streams, done, failed, busy + more);
    }

    /** How many streams it has come to. */
    public int tried() {
        return done + failed + busy;
    }

    /** How many of them are still not taken in. */
    public int left() {
        return failed + busy;
    }

    /** Between 0 and 1. */
    public double share() {
        return streams == 0 ? 1 : (double) tried() / streams;
    }
}
