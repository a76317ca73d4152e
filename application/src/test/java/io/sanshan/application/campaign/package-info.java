/** Doors of campaigns against a sender that a test holds. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.campaign;
