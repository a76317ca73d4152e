/**
 * What projections write their rows with: batches without a statement per event, and the settings that make them so. Knows
 * Axon and JPA, and no feature.
 */
@NullMarked
package io.sanshan.application.shared.projection;

import org.jspecify.annotations.NullMarked;
