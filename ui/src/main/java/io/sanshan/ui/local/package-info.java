/**
 * What the start script asks of the running application: work on this machine, for who can read the application's home. Answers
 * are lines of text that come as the work goes on.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.ui.local;
