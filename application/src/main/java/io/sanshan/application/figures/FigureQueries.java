package io.sanshan.application.figures;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.GuideId;
import java.util.List;

/** Numbers over days, read from rows that are kept per day. A day is counted where the thing happened. */
@Door
public interface FigureQueries {

    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Dashboard dashboard(Caller caller, Period period);

    /** The best stores of a period, best first. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    List<Best.Store> bestStores(Caller caller, Period period, BestBy by, int limit);

    /** The best guides of a period, best first. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    List<Best.Guide> bestGuides(Caller caller, Period period, BestBy by, int limit);

    /** The day with which a period ends that leaves out nothing that is counted so far. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    BrandDay today(Caller caller);

    /** What counts for a guide, every day of the period, in order, also those without anything. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    List<GuideDay> guideDays(Caller caller, GuideId guide, Period period);

    /** The calling guide's own numbers, such as today's. */
    @AllowedTo(Party.GUIDE)
    Best.Numbers own(Caller caller, Period period);
}
