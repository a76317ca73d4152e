/**
 * The log as bytes, whichever store keeps it: proof that nothing was changed, export and import. It opens no sealed value and
 * knows no event's meaning.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.log;
