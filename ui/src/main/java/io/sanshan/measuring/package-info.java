/**
 * What {@code ./sanshan bench} measures through the web doors: members who join, guides who click. It speaks HTTP as a browser would,
 * to the application that it runs in, and draws nothing.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.measuring;
