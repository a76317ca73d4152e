package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a search into conditions that indexes answer. */
final class Finding {

    private Finding() {}

    static Where members(MemberSearch search, Reach reach) {
        Where where = reach.narrow(new Where());
        text(where, search.text());
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

    private static void text(Where where, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        List<String> words = new ArrayList<>(words(text));
        if (words.isEmpty()) {
            where.and("1 = 0");
            return;
        }
        // The longest word finds the fewest members; the others are looked for in those only.
        words.sort(Comparator.comparingInt(String::length).reversed());
        String longest = words.getFirst();
        where.and("m.id in (select w.key.member from WordRow w where w.key.word >= :word and w.key.word < :after)")
                .with("word", longest)
                .with("after", SearchWords.after(longest));
        for (int other = 1; other < words.size(); other++) {
            String parameter = "word" + other;
            where.and("m.searchText like :" + parameter, parameter, "% " + words.get(other) + '%');
        }
    }

    /** A phone is one word however it is grouped; anything else is words of a name. */
    private static List<String> words(String text) {
        boolean phone =
                text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
        return phone ? List.of(MemberWords.digits(text)) : SearchWords.typed(text);
    }
}
