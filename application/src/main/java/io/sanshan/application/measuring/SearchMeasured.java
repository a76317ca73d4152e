package io.sanshan.application.measuring;

import io.sanshan.application.member.MemberQueries;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Searches and histories among members who are in the log already; only the read models that are asked need to have read it. */
@Component
@MeasuredOnly
final class SearchMeasured implements Measurement {

    private final MeasuredBrand brand;
    private final MembersMeasured members;
    private final int there;

    SearchMeasured(MeasuredBrand brand, MembersMeasured members, @Value("${sanshan.bench.members-there:0}") int there) {
        this.brand = brand;
        this.members = members;
        this.there = there;
    }

    @Override
    public String part() {
        return "search";
    }

    @Override
    public void measure(Figures figures) {
        brand.awaitReadModels(Set.of(MemberQueries.DIRECTORY, MemberQueries.TIMELINE)::contains);
        members.ask(figures, there);
    }
}
