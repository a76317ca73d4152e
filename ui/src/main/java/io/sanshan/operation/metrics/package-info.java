/** What is measured of the installation. Labels are kinds and names of the code, so they are few and name no person. */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.metrics;
