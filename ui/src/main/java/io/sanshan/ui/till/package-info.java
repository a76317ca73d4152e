/**
 * What tills of the stores ask by HTTP: one door for machines, without a session, a screen or a person. It reads and writes JSON,
 * knows who calls by the key of the device, and says every "no" in one form. Nothing of the trade is decided here.
 */
@NullMarked
package io.sanshan.ui.till;

import org.jspecify.annotations.NullMarked;
