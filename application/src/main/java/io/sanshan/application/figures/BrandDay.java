package io.sanshan.application.figures;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day that it is for the brand now: a store counts its days in its own zone, and what happens in no store counts in the
 * brand's.
 *
 * @param day the one in the zone of most stores, or a later one if something is counted on it already
 * @param stores the zone of most stores; the brand's where there is no store
 * @param oneForStores whether all stores count in that zone
 * @param elsewhere the zone of what happens in no store
 */
public record BrandDay(LocalDate day, ZoneId stores, boolean oneForStores, ZoneId elsewhere) {}
