package io.sanshan.application.coupon;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.BatchCode;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the code that somebody typed: its place in the directory, and its batch in the log. */
@Component
public class CodeFinder {

    private final CodeDirectory directory;
    private final CodeSecrets secrets;
    private final TermsBook book;

    CodeFinder(CodeDirectory directory, UniqueKeys keys, TermsBook book) {
        this.directory = directory;
        secrets = new CodeSecrets(keys);
        this.book = book;
    }

    /** A code whose batch the log does not know is none: it was being taken when something failed. */
    public Optional<Found> find(String typed) {
        return BatchCode.read(typed)
                .flatMap(code -> directory.find(secrets.hash(code)))
                .flatMap(place ->
                        book.codes(place.batch()).map(batch -> new Found(place, batch.template(), batch.unique())));
    }

    /** @param unique whether it opens one coupon ever */
    public record Found(CodePlace place, CouponTemplateId template, boolean unique) {

        /** The use of it by a member. */
        public CodeUseId useOf(MemberId member) {
            return unique ? CodeUseId.of(place.batch(), place.number()) : CodeUseId.of(place.batch(), member);
        }
    }
}
