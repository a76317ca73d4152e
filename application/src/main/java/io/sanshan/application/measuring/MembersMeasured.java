package io.sanshan.application.measuring;

import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Slice;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Registrations, then searches and histories among many members, asked at a steady pace. */
@Component
@MeasuredOnly
final class MembersMeasured implements Measurement {

    private static final int ASKED_MILLIS = 100;
    private static final int SEARCHES = 500;
    /** Some screens at once, well below what the machine can do. */
    private static final double PER_SECOND = 50;

    private static final int ASKING = 8;

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;
    private final MemberQueries queries;
    private final int members;

    MembersMeasured(
            MeasuredBrand brand,
            MeasuredSizes sizes,
            MemberQueries queries,
            @Value("${sanshan.bench.members:10000}") int members) {
        this.brand = brand;
        this.sizes = sizes;
        this.queries = queries;
        this.members = sizes.of(members);
    }

    @Override
    public String part() {
        return "members";
    }

    @Override
    public void measure(Figures figures) {
        brand.open();
        double perSecond = brand.grow(members);
        figures.add(Figure.of("register, bind and tag a member (3 commands)", perSecond, "1/s"));
        brand.awaitReadModels();
        ask(figures, members);
    }

    /** @param known how many members there are to ask for */
    void ask(Figures figures, int known) {
        Slice.Range page = new Slice.Range(0, 50);
        Random chance = new Random(1);
        int searches = sizes.of(SEARCHES);
        List<MemberSearch> texts = chance.ints(searches, 0, known)
                .mapToObj(MembersMeasured::text)
                .map(MemberSearch::text)
                .toList();
        String among = " among " + Texts.number(known) + " members";
        tell(
                figures,
                "search by name" + among,
                PacedLoad.run(
                        ASKING,
                        searches,
                        PER_SECOND,
                        i -> queries.search(InventedBrand.headquarters(), texts.get(i), MemberSort.NAME, page)));
        tell(
                figures,
                "a member's history" + among,
                PacedLoad.run(
                        ASKING,
                        searches,
                        PER_SECOND,
                        i -> queries.timeline(
                                InventedBrand.headquarters(),
                                InventedBrand.member((int) (i * 37L % known)),
                                TimelineFilter.all(),
                                page)));
    }

    /** Every second one a given name that thousands share, the others a name that one has. */
    private static String text(int number) {
        return number % 2 == 0
                ? InventedBrand.GIVEN.get(number % InventedBrand.GIVEN.size())
                : InventedBrand.FAMILY.get(number % InventedBrand.FAMILY.size()) + ' ' + number;
    }

    private static void tell(Figures figures, String what, Histogram micros) {
        figures.add(Figures.latency(what, micros, 50));
        figures.add(Figures.latency(what, micros, 95).under(ASKED_MILLIS));
        figures.add(Figures.latency(what, micros, 99));
    }
}
