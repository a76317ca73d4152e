/** A member of the brand: registration, binding to a guide, profile, tags, consent, leaving. Holds no personal data in its state. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.member;
