/** What the tests of processes share: a clock that is set, and commands that are kept instead of sent. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.shared.process;
