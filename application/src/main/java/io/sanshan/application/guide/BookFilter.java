package io.sanshan.application.guide;

import org.jspecify.annotations.Nullable;

/**
 * Which members of the book, and in which order.
 *
 * @param text beginnings of words of the name; null is all
 */
public record BookFilter(@Nullable String text, BookSort sort) {

    public static BookFilter byName() {
        return new BookFilter(null, BookSort.NAME);
    }

    /** Orders of the book. */
    public enum BookSort {
        NAME,
        LONGEST_WITHOUT_CONTACT,
        LATEST_PURCHASE,
        NEWEST
    }
}
