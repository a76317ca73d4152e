package io.sanshan.application.store;

import io.sanshan.domain.store.StoreMode;
import java.time.ZoneId;

/**
 * What is known of a store.
 *
 * @param zone the zone that the store's days are counted in
 */
public record StoreDescription(String name, String region, ZoneId zone, StoreMode mode) {}
