/**
 * What several processes on one log and one set of read models have to agree on: who is there, who reads which part of the
 * log, and that screens hear of the work of others. An embedded installation is one process and needs none of it.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.nodes;
