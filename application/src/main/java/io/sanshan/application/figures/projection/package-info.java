/** Where numbers are counted and read: days of the brand, of stores and guides, and what happened in a store. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.figures.projection;
