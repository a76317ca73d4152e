/**
 * What every door, projection and process shares: who calls, what is answered, and the ports to the log and to unique keys.
 * No feature of its own, no Axon and no JPA type in a signature.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.shared;
