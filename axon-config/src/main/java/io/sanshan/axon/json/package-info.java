/**
 * How messages are written as JSON: ids as plain texts, sealed kinds by name, personal data sealed. Reading is strict, so that a
 * message is understood in full or not at all. Knows nothing of stores.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.json;
