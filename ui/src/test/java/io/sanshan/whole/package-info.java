/**
 * The whole application, started in the test's own process and used through its doors and pages: what only shows when all
 * modules work together. Slower than any other test, so each start serves as many of them as it can.
 */
@NullMarked
package io.sanshan.whole;

import org.jspecify.annotations.NullMarked;
