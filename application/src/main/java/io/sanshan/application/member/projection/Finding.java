package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One search for members, on the way that reads the fewest rows. A rare word leads to its members. A common one leads through its
 * own entries, which lie in the order of names: as many are read as the page needs, whether thousands have the word or millions.
 * What many common words begin with is sorted, or walked in the order asked for until enough members have it. So is the list of
 * a store or a guide, which is short.
 */
final class Finding {

    /** A word of fewer members than this leads to them in any order. */
    private static final int RARE = 1_000;

    /** With more entries than this, sorting them takes longer than walking the list until enough members have the word. */
    private static final int TOO_COMMON = 50_000;

    /** More words than these that begin alike are not gone through one by one. */
    private static final int FEW_WORDS = 32;

    private static final String RANGE = "w.key.word >= :word and w.key.word < :after";
    private static final String BY_NAME = "order by m.nameSort, m.id";
    private static final String IN_NAME_ORDER = "w.key.nameSort, w.key.member";

    /** Said in full, although there is one word: so H2 sees that the index has the order already. */
    private static final String IN_ORDER_OF_THE_INDEX = "order by w.key.word, " + IN_NAME_ORDER;

    private final EntityManager entityManager;
    private final MemberSearch search;
    private final Reach reach;
    private final List<String> words;

    Finding(EntityManager entityManager, MemberSearch search, Reach reach) {
        this.entityManager = entityManager;
        this.search = search;
        this.reach = reach;
        this.words = words(search.text());
    }

    long count() {
        Rarest rarest = rarest();
        return (rarest == null ? narrowed() : ledBy(rarest))
                .countUpTo(
                        MemberQueries.MOST_COUNTED + 1, entityManager, "select m.id as id from MemberRow m", BY_NAME);
    }

    Slice<MemberRow> slice(MemberSort sort, Slice.Range range) {
        String order =
                switch (sort) {
                    case NAME -> BY_NAME;
                    case NEWEST_FIRST -> "order by m.joinedAt desc, m.id desc";
                    case OLDEST_FIRST -> "order by m.joinedAt, m.id";
                };
        Rarest rarest = rarest();
        if (rarest != null && rarest.members < RARE) {
            return slice(ledBy(rarest), order, range);
        }
        if (rarest != null && sort == MemberSort.NAME && !isShortList()) {
            List<String> begun = wordsBegunWith(rarest.word);
            if (begun.size() <= FEW_WORDS) {
                return page(alongTheWords(rarest, begun, range));
            }
            if (members(rarest.word, TOO_COMMON) < TOO_COMMON) {
                return page(sorted(rarest, range));
            }
        }
        return slice(with(narrowed(), words), order, range);
    }

    private Slice<MemberRow> slice(Where where, String order, Slice.Range range) {
        return where.slice(entityManager, "select m from MemberRow m", order, MemberRow.class, range);
    }

    private boolean isShortList() {
        return !(reach instanceof Reach.Everyone) || search.store() != null || search.guide() != null;
    }

    /** Everything that narrows but the words. */
    private Where narrowed() {
        Where where = reach.narrow(new Where());
        String tag = search.tag();
        if (tag != null) {
            where.and("m.id in (select t.key.member from TagRow t where t.key.tag = :tag)", "tag", tag);
        }
        StoreId store = search.store();
        if (store != null) {
            where.and("m.guideStore = :store", "store", store.value());
        }
        GuideId guide = search.guide();
        if (guide != null) {
            where.and("m.guide = :guide", "guide", guide.value());
        }
        if (search.unboundOnly()) {
            where.and("m.guide is null");
        }
        if (search.hasText() && words.isEmpty()) {
            where.and("1 = 0");
        }
        if (words.isEmpty()) {
            // Who was erased has no words to be found by, and nothing that a list could show.
            where.and("m.status <> :erased", "erased", MemberStatus.ERASED);
        }
        return where;
    }

    private static Where with(Where where, List<String> words) {
        for (int number = 0; number < words.size(); number++) {
            String parameter = "word" + number;
            where.and("m.searchText like :" + parameter, parameter, "% " + words.get(number) + '%');
        }
        return where;
    }

    private Where ledBy(Rarest rarest) {
        return rarest.bind(with(narrowed(), rarest.others)
                .and("m.id in (select w.key.member from WordRow w where " + RANGE + ')'));
    }

    /** In their order, one more than are gone through. */
    private List<String> wordsBegunWith(String beginning) {
        List<String> begun = new ArrayList<>();
        String from = beginning;
        while (begun.size() <= FEW_WORDS) {
            // The next word's first entry. Asked for what is greater than a word, H2 would walk all its entries.
            List<String> next = entityManager
                    .createQuery(
                            "select w.key.word from WordRow w where w.key.word >= :from and w.key.word < :after "
                                    + IN_ORDER_OF_THE_INDEX,
                            String.class)
                    .setParameter("from", from)
                    .setParameter("after", SearchWords.after(beginning))
                    .setMaxResults(1)
                    .getResultList();
            if (next.isEmpty()) {
                break;
            }
            begun.add(next.getFirst());
            from = SearchWords.next(next.getFirst());
        }
        return begun;
    }

    /** The first entries of each word hold the first of all; a member with several of the words is met once. */
    private Slice<Entry> alongTheWords(Rarest rarest, List<String> begun, Slice.Range range) {
        int most = range.offset() + range.oneMore();
        return Slice.of(
                begun.stream()
                        .flatMap(word -> entries(
                                rarest,
                                "select ",
                                where -> where.and("w.key.word = :word", "word", word),
                                IN_ORDER_OF_THE_INDEX)
                                .setMaxResults(most)
                                .getResultList()
                                .stream())
                        .map(Entry::of)
                        .sorted(Comparator.comparing(Entry::nameSort).thenComparing(Entry::member))
                        .distinct()
                        .skip(range.offset())
                        .limit(range.oneMore())
                        .toList(),
                range);
    }

    private Slice<Entry> sorted(Rarest rarest, Slice.Range range) {
        return Slice.of(
                entries(rarest, "select distinct ", where -> rarest.bind(where.and(RANGE)), "order by " + IN_NAME_ORDER)
                        .setFirstResult(range.offset())
                        .setMaxResults(range.oneMore())
                        .getResultList()
                        .stream()
                        .map(Entry::of)
                        .toList(),
                range);
    }

    /** Entries alone say who comes first; where nothing else narrows, no other row is read for those who come later. */
    private TypedQuery<Object[]> entries(Rarest rarest, String select, UnaryOperator<Where> which, String order) {
        Where others = with(narrowed(), rarest.others);
        String entries = select + "w.key.nameSort, w.key.member from WordRow w"
                + (others.isEmpty() ? "" : " join MemberRow m on m.id = w.key.member");
        return which.apply(others).query(entityManager, entries, order, Object[].class);
    }

    private Slice<MemberRow> page(Slice<Entry> page) {
        List<String> ids = page.rows().stream().map(Entry::member).toList();
        Map<String, MemberRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("select m from MemberRow m where m.id in :ids", MemberRow.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> rows.put(row.id(), row));
        }
        return new Slice<>(ids.stream().map(rows::get).filter(Objects::nonNull).toList(), page.more());
    }

    private record Entry(String nameSort, String member) {
        static Entry of(Object[] row) {
            return new Entry((String) row[0], (String) row[1]);
        }
    }

    private @Nullable Rarest rarest() {
        return words.stream()
                .map(word -> new Rarest(
                        word,
                        members(word, RARE),
                        words.stream().filter(other -> !other.equals(word)).toList()))
                .min(Comparator.comparingLong(Rarest::members))
                .orElse(null);
    }

    /** How many entries a word has, counted no further than matters. */
    private long members(String word, int most) {
        return entityManager
                .createQuery(
                        "select count(*) from (select w.key.member as member from WordRow w where " + RANGE
                                + ' ' + IN_ORDER_OF_THE_INDEX + " fetch first " + most
                                + " rows only) as entries",
                        Long.class)
                .setParameter("word", word)
                .setParameter("after", SearchWords.after(word))
                .getSingleResult();
    }

    /** A phone is one word however it is grouped; anything else is words of a name. */
    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        boolean phone =
                text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
        return phone
                ? List.of(MemberWords.digits(text))
                : SearchWords.typed(text).stream().distinct().toList();
    }

    /** The word of the search that the fewest members have. */
    private record Rarest(String word, long members, List<String> others) {
        Where bind(Where where) {
            return where.with("word", word).with("after", SearchWords.after(word));
        }
    }
}
