package io.sanshan.guards;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house with the place of a fixture that breaks it. A guard that its fixture does not trip guards nothing.
 *
 * @param fixture package of the test tree that holds the breach
 */
record Guard(String name, ArchRule rule, String fixture) {}
