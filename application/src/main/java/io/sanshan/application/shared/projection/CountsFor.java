package io.sanshan.application.shared.projection;

import java.time.LocalDate;

/**
 * What an event counts for.
 *
 * @param store the id of a store, or {@link #NONE}
 * @param guide the id of a guide, or {@link #NONE}
 * @param day in the zone of the store, else of the brand
 */
public record CountsFor(String store, String guide, LocalDate day) {

    public static final String NONE = "";
}
