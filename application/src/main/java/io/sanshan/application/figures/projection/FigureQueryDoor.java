package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.Best;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.BrandDay;
import io.sanshan.application.figures.Dashboard;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.GuideDay;
import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.projection.FigureRow.Kind;
import io.sanshan.application.shared.Amounts;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows that are kept per day. */
@Component
@Transactional(readOnly = true)
class FigureQueryDoor implements FigureQueries {

    private static final int LONGEST_LIST = 100;

    private final EntityManager entities;
    private final Clock clock;

    FigureQueryDoor(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public BrandDay today(Caller caller) {
        List<String> zones = entities.createQuery(
                        "select s.zone from FigureStoreRow s group by s.zone order by count(s) desc, s.zone",
                        String.class)
                .getResultList();
        ZoneId stores = zones.isEmpty() ? clock.getZone() : ZoneId.of(zones.getFirst());
        LocalDate today = LocalDate.ofInstant(clock.instant(), stores);
        // Nowhere on earth is it later than this; what is dated further ahead is none of today's.
        LocalDate latest = today.plusDays(1);
        LocalDate counted = entities.createQuery(
                        "select max(f.figureDay) from FigureRow f where f.kind = :kind and f.figureDay between :today and :latest",
                        LocalDate.class)
                .setParameter("kind", Kind.BRAND)
                .setParameter("today", today)
                .setParameter("latest", latest)
                .getSingleResultOrNull();
        return new BrandDay(counted == null ? today : counted, stores, zones.size() < 2, clock.getZone());
    }

    @Override
    public Dashboard dashboard(Caller caller, Period period) {
        Map<LocalDate, FigureRow> brand = rows(period, Kind.BRAND, null).stream()
                .collect(Collectors.toMap(row -> row.figureDay, Function.identity()));
        Map<LocalDate, List<FigureRow>> ways =
                rows(period, Kind.SOURCE, null).stream().collect(Collectors.groupingBy(row -> row.figureDay));
        List<Dashboard.Day> days = period.days()
                .map(day -> day(day, brand.get(day), ways.getOrDefault(day, List.of())))
                .toList();
        return new Dashboard(
                period, days, joins(ways.values().stream().flatMap(List::stream).toList()), sales(brand.values()));
    }

    private static Dashboard.Day day(LocalDate day, @Nullable FigureRow brand, List<FigureRow> ways) {
        return brand == null
                ? new Dashboard.Day(day, Map.of(), 0, 0, 0, 0, 0, List.of())
                : new Dashboard.Day(
                        day,
                        joins(ways),
                        brand.issued,
                        brand.claimed,
                        brand.redeemed - brand.rolledBack,
                        brand.rejected,
                        brand.purchases,
                        sales(List.of(brand)));
    }

    private static Map<JoinSource, Long> joins(List<FigureRow> ways) {
        return ways.stream()
                .collect(Collectors.groupingBy(
                        row -> JoinSource.valueOf(row.subject), Collectors.summingLong(row -> row.newMembers)));
    }

    @Override
    public List<Best.Store> bestStores(Caller caller, Period period, BestBy by, int limit) {
        Map<String, Best.Numbers> best = best(period, Kind.STORE, by, limit);
        Map<String, String> names =
                names("select s.storeId, s.name from FigureStoreRow s where s.storeId in :ids", best);
        return best.entrySet().stream()
                .map(entry -> new Best.Store(
                        new StoreId(entry.getKey()), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    @Override
    public List<Best.Guide> bestGuides(Caller caller, Period period, BestBy by, int limit) {
        Map<String, Best.Numbers> best = best(period, Kind.GUIDE, by, limit);
        Map<String, String> names =
                names("select g.guideId, g.name from FigureGuideRow g where g.guideId in :ids", best);
        return best.entrySet().stream()
                .map(entry -> new Best.Guide(
                        new GuideId(entry.getKey()), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    /** The best subjects in order, with their numbers: the order from one statement, the numbers from another. */
    private Map<String, Best.Numbers> best(Period period, Kind kind, BestBy by, int limit) {
        String measure =
                switch (by) {
                    case REDEMPTIONS -> "sum(f.redeemed - f.rolledBack)";
                    case PURCHASES -> "sum(f.purchases)";
                    case NEW_MEMBERS -> "sum(f.newMembers)";
                };
        List<String> subjects = entities.createQuery(
                        "select f.subject from FigureRow f where f.kind = :kind and f.figureDay between :first and :last"
                                + " group by f.subject having " + measure + " > 0 order by " + measure
                                + " desc, f.subject",
                        String.class)
                .setParameter("kind", kind)
                .setParameter("first", period.first())
                .setParameter("last", period.last())
                .setMaxResults(Math.clamp(limit, 1, LONGEST_LIST))
                .getResultList();
        Map<String, Best.Numbers> best = new LinkedHashMap<>();
        if (!subjects.isEmpty()) {
            Map<String, List<FigureRow>> rows =
                    rows(period, kind, subjects).stream().collect(Collectors.groupingBy(row -> row.subject));
            subjects.forEach(subject -> best.put(subject, numbers(rows.getOrDefault(subject, List.of()))));
        }
        return best;
    }

    @Override
    public List<GuideDay> guideDays(Caller caller, GuideId guide, Period period) {
        Map<LocalDate, List<FigureRow>> rows = rows(period, Kind.GUIDE, List.of(guide.value())).stream()
                .collect(Collectors.groupingBy(row -> row.figureDay));
        return period.days()
                .map(day -> new GuideDay(day, numbers(rows.getOrDefault(day, List.of()))))
                .toList();
    }

    @Override
    public Best.Numbers own(Caller caller, Period period) {
        GuideId guide = caller instanceof Caller.Staff staff ? staff.guide() : null;
        if (guide == null) {
            throw new NotAllowed(caller, "read a guide's numbers without being one");
        }
        return numbers(rows(period, Kind.GUIDE, List.of(guide.value())));
    }

    private List<FigureRow> rows(Period period, Kind kind, @Nullable List<String> subjects) {
        TypedQuery<FigureRow> query = entities.createQuery(
                        "select f from FigureRow f where f.kind = :kind and f.figureDay between :first and :last"
                                + (subjects == null ? "" : " and f.subject in :subjects"),
                        FigureRow.class)
                .setParameter("kind", kind)
                .setParameter("first", period.first())
                .setParameter("last", period.last());
        return (subjects == null ? query : query.setParameter("subjects", subjects)).getResultList();
    }

    private static Best.Numbers numbers(List<FigureRow> rows) {
        return new Best.Numbers(
                rows.stream().mapToLong(row -> row.newMembers).sum(),
                rows.stream().mapToLong(row -> row.issued + row.claimed).sum(),
                rows.stream().mapToLong(row -> row.redeemed - row.rolledBack).sum(),
                rows.stream().mapToLong(row -> row.purchases).sum(),
                sales(rows));
    }

    private static List<Money> sales(Collection<FigureRow> rows) {
        Amounts sum = Amounts.NONE;
        for (FigureRow row : rows) {
            sum = sum.plus(Amounts.of(row.sales));
        }
        return sum.list();
    }

    private Map<String, String> names(String query, Map<String, ?> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(query, Object[].class)
                        .setParameter("ids", subjects.keySet())
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
