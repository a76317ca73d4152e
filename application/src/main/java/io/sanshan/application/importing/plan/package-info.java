/**
 * Turns rows into commands with ids, moments and order, and invents what the data does not have: names, phones, stores,
 * guides, face values. The same data gives the same plan; nothing is sent from here.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.importing.plan;
