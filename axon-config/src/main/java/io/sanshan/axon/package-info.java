/**
 * The only home of Axon's set-up: stores, serializers, processors, encryption, replay. No business rule, no row of a read
 * model and no query lives here.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon;
