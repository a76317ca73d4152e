/** Sends what was planned: several at a time, phase after phase, in a way that can be cut off and taken up again anywhere. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.importing.run;
