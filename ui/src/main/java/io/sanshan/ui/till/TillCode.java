package io.sanshan.ui.till;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * What keeps a till's request from being answered before the domain is asked. A till decides by these codes and by those of the
 * domain's refusals; texts are for people, and change.
 */
enum TillCode {
    /** There is no key, or none that is good now. */
    KEY_NOT_GOOD(HttpStatus.UNAUTHORIZED),
    /** Too many wrong keys came from this address. */
    TOO_MANY_WRONG_KEYS(HttpStatus.TOO_MANY_REQUESTS),
    /** The device asks faster than it may. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    /** The store asked too often for what there is not. */
    TOO_MANY_UNKNOWN(HttpStatus.TOO_MANY_REQUESTS),
    /** The body is no JSON. */
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    /** The body has a field that is not known here. */
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    /** A field is of another type than it should be. */
    WRONG_TYPE(HttpStatus.BAD_REQUEST),
    /** The body is larger than 64 KiB. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** More lines than a basket may have. */
    TOO_MANY_LINES(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Several fields, or how they go together, are not as they should be. */
    FIELDS_NOT_VALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A field is missing. */
    FIELD_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A field is longer or shorter, larger or smaller than it may be, or written otherwise. */
    FIELD_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Exactly one of several fields is given. */
    ONE_OF_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The body is not sent as application/json. */
    WRONG_CONTENT_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The till takes no form in which there is an answer. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** Nothing has this address. */
    NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND),
    /** The address is not asked in this way. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** A header or parameter cannot be read. */
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    /** A write comes without a key of its own. */
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
    /** The key is not of 1 to 64 visible ASCII characters. */
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST),
    /** The key came before, with another request. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The same request is still being answered. */
    STILL_UNDERWAY(HttpStatus.CONFLICT),
    /** The moment is not an ISO instant. */
    CLOCK_MALFORMED(HttpStatus.BAD_REQUEST),
    /** The till's clock and the server's are too far apart. */
    CLOCK_TOO_FAR_OFF(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No active member is known by that. */
    MEMBER_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no such coupon. */
    COUPON_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A code of a batch opens a coupon for a member, and none is named. */
    MEMBER_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A request opens the coupon of one code, and not one that is to be held already. */
    ONE_CODE_AT_A_TIME(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no redemption or reservation with this id. */
    REDEMPTION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no document with this digest. */
    DOCUMENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No guide who works for the brand has this code. */
    GUIDE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no sale with this id. */
    SALE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A till may not do this. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    /** A store of the server cannot be reached. It passes. */
    OUTAGE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The server failed; support knows by the number. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private static final String TYPES = "urn:sanshan:problem:";

    private final HttpStatus status;

    TillCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type(name());
    }

    /** The name of a problem's kind: it leads nowhere and never changes. */
    static String type(String code) {
        return TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
