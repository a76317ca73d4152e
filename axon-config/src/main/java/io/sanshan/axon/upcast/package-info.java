/** Brings events of earlier shapes up to today's, one revision after the other, whenever they are read. */
@NullMarked
package io.sanshan.axon.upcast;

import org.jspecify.annotations.NullMarked;
