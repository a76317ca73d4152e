package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a search into conditions that indexes answer. */
final class Finding {

    /** A word of so many members is no way to find one: walking in the order asked for meets enough of them sooner. */
    private static final int COMMON = 1_000;

    private Finding() {}

    /** @param inOrder a first page is wanted in some order, not all that is found */
    static Where members(MemberSearch search, Reach reach, EntityManager entityManager, boolean inOrder) {
        Where where = reach.narrow(new Where());
        text(where, search.text(), entityManager, inOrder);
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
        return where;
    }

    private static void text(Where where, @Nullable String text, EntityManager entityManager, boolean inOrder) {
        if (text == null || text.isBlank()) {
            return;
        }
        List<String> words = words(text);
        if (words.isEmpty()) {
            where.and("1 = 0");
            return;
        }
        Found rarest = words.stream()
                .map(word -> new Found(word, finds(word, entityManager)))
                .min(Comparator.comparingInt(Found::members))
                .orElseThrow();
        if (!inOrder || rarest.members() < COMMON) {
            where.and("m.id in (select w.key.member from WordRow w where w.key.word >= :word and w.key.word < :after)")
                    .with("word", rarest.word())
                    .with("after", SearchWords.after(rarest.word()));
            words = words.stream().filter(word -> !word.equals(rarest.word())).toList();
        }
        for (int other = 0; other < words.size(); other++) {
            String parameter = "word" + other;
            where.and("m.searchText like :" + parameter, parameter, "% " + words.get(other) + '%');
        }
    }

    /** How many members a word finds, counted no further than what is common. */
    private record Found(String word, int members) {}

    private static int finds(String word, EntityManager entityManager) {
        return entityManager
                .createQuery(
                        "select w.key.member from WordRow w where w.key.word >= :word and w.key.word < :after",
                        String.class)
                .setParameter("word", word)
                .setParameter("after", SearchWords.after(word))
                .setMaxResults(COMMON)
                .getResultList()
                .size();
    }

    /** A phone is one word however it is grouped; anything else is words of a name. */
    private static List<String> words(String text) {
        boolean phone =
                text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
        return phone ? List.of(MemberWords.digits(text)) : SearchWords.typed(text);
    }
}
