package io.sanshan.domain.shared;

/** A message that may carry personal data, and whose key it is encrypted with. */
public interface AboutPerson {

    /** The id of the member, guide or account holder whose data it is. */
    String person();
}
