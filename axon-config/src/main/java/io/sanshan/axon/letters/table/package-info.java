/**
 * The table of letters, of which nobody else writes SQL. A package of its own since rebuilds and resets end letters too, and letters know
 * rebuilds; it knows neither.
 */
@NullMarked
package io.sanshan.axon.letters.table;

import org.jspecify.annotations.NullMarked;
