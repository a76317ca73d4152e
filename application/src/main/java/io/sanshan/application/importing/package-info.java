/**
 * Brings recorded shopping of another system in, through commands only, and sets up the living demo brand. This package is
 * what others see of it: the door, its progress, and the rows that could not be taken.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.importing;
