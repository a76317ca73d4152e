/** Numbers over days: the dashboard of headquarters and the day of a store. Reads only; every number is kept by a projection. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.figures;
