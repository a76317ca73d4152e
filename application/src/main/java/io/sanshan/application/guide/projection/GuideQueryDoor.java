package io.sanshan.application.guide.projection;

import io.sanshan.application.guide.BookEntry;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideRedemption;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.GuideId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class GuideQueryDoor implements GuideQueries {

    private final EntityManager entityManager;
    private final BookReader book;

    GuideQueryDoor(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.book = new BookReader(entityManager);
    }

    @Override
    public Slice<GuideListing> list(Caller caller, GuideSearch search, Slice.Range range) {
        Slice<GuideRow> rows = found(caller, search)
                .slice(entityManager, "select g from GuideRow g", "order by g.nameSort, g.id", GuideRow.class, range);
        Map<String, Long> members =
                book.membersOf(rows.rows().stream().map(GuideRow::id).toList());
        return new Slice<>(
                rows.rows().stream()
                        .map(row -> row.listing(members.getOrDefault(row.id(), 0L)))
                        .toList(),
                rows.more());
    }

    @Override
    public long count(Caller caller, GuideSearch search) {
        return found(caller, search).count(entityManager, "select count(g) from GuideRow g");
    }

    private static Where found(Caller caller, GuideSearch search) {
        Where where = new Where();
        if (caller instanceof Caller.Staff staff) {
            switch (staff.role()) {
                case HEADQUARTERS, AUDITOR, DATA_PROTECTION -> {}
                case STORE_MANAGER -> where.and("g.store = :own", "own", String.valueOf(staff.store()));
                case GUIDE -> where.and("g.id = :own", "own", String.valueOf(staff.guide()));
            }
        }
        String text = search.text();
        if (text != null && !text.isBlank()) {
            String beginning = SearchWords.plain(text);
            where.and("g.nameSort >= :from", "from", beginning);
            where.and("g.nameSort < :after", "after", SearchWords.after(beginning));
        }
        if (search.store() != null) {
            where.and("g.store = :store", "store", search.store().value());
        }
        if (search.activeOnly()) {
            where.and("g.resignedAt is null");
        }
        return where;
    }

    @Override
    public GuideListing card(Caller caller, GuideId guide) {
        GuideRow row = row(caller, guide);
        return row.listing(book.membersOf(List.of(row.id())).getOrDefault(row.id(), 0L));
    }

    @Override
    public GuideCard detail(Caller caller, GuideId guide) {
        return row(caller, guide).card();
    }

    private GuideRow row(Caller caller, GuideId guide) {
        GuideRow row = entityManager.find(GuideRow.class, guide.value());
        if (row == null || !mayRead(caller, row)) {
            throw new NotAllowed(caller, "see that guide");
        }
        return row;
    }

    private static boolean mayRead(Caller caller, GuideRow row) {
        return !(caller instanceof Caller.Staff staff)
                || switch (staff.role()) {
                    case HEADQUARTERS, AUDITOR, DATA_PROTECTION -> true;
                    case STORE_MANAGER ->
                        staff.store() != null && staff.store().value().equals(row.store());
                    case GUIDE -> row.id().equals(Ids.text(staff.guide()));
                };
    }

    @Override
    public Map<GuideId, String> names(Caller caller, Collection<GuideId> guides) {
        Map<GuideId, String> names = new HashMap<>();
        if (guides.isEmpty()) {
            return names;
        }
        entityManager
                .createQuery("select g from GuideRow g where g.id in :ids", GuideRow.class)
                .setParameter(
                        "ids", guides.stream().map(GuideId::value).distinct().toList())
                .getResultStream()
                .map(GuideRow::card)
                .forEach(card -> names.put(card.guide(), card.name()));
        return names;
    }

    @Override
    public Optional<Greeting> byCode(Caller caller, String code) {
        return entityManager
                .createQuery("select g from GuideRow g where g.code = :code and g.resignedAt is null", GuideRow.class)
                .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .map(GuideRow::card)
                .map(card -> new Greeting(card.guide(), card.name(), card.store()));
    }

    @Override
    public Slice<BookEntry> book(Caller caller, BookFilter filter, Slice.Range range) {
        GuideId guide = caller instanceof Caller.Staff staff ? staff.guide() : null;
        if (guide == null) {
            throw new NotAllowed(caller, "open a book of members");
        }
        return book.entries(guide, filter, range);
    }

    @Override
    public Slice<BookEntry> bookOf(Caller caller, GuideId guide, BookFilter filter, Slice.Range range) {
        return book.entries(guide, filter, range);
    }

    @Override
    public Slice<GuideRedemption> redemptions(Caller caller, GuideId guide, Slice.Range range) {
        return Slice.of(book.redemptions(guide, range.offset(), range.oneMore()), range);
    }

    @Override
    public Numbers numbers(Caller caller, GuideId guide, Instant from, Instant until) {
        return book.numbers(row(caller, guide).id(), from, until);
    }
}
