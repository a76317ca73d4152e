/**
 * The same aggregates on Axon's stock settings, set up for a measurement beside ours and never in a running installation. What is
 * stock here and what is not stands at {@link io.sanshan.axon.measuring.StockAxon}.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.measuring;
