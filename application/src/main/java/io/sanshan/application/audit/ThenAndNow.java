package io.sanshan.application.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card, or what an aggregate remembers, at a moment beside a later one, which may be now.
 *
 * @param card the kind of card, such as {@code MemberCard}, or of aggregate, such as {@code Member}
 * @param existedThen whether there was anything at the first moment
 * @param eventsThen how many events had happened by then
 * @param eventsNow how many had by the later moment; none, where there was still nothing
 */
public record ThenAndNow(String card, boolean existedThen, int eventsThen, int eventsNow, List<Field> fields) {

    public ThenAndNow {
        fields = List.copyOf(fields);
    }

    public boolean existedLater() {
        return eventsNow > 0;
    }

    /** One field of the card, with its value then and now. */
    public record Field(
            String name, @Nullable Object then, @Nullable Object now) {
        public boolean changed() {
            return !java.util.Objects.equals(then, now);
        }
    }
}
