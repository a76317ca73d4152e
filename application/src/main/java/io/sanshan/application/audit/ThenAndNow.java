package io.sanshan.application.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card at a moment beside the card now.
 *
 * @param card the kind of card, such as {@code MemberCard}
 * @param existedThen whether there was anything at that moment
 * @param eventsThen how many events had happened by then
 * @param eventsNow how many there are
 */
public record ThenAndNow(String card, boolean existedThen, int eventsThen, int eventsNow, List<Field> fields) {

    public ThenAndNow {
        fields = List.copyOf(fields);
    }

    /** One field of the card, with its value then and now. */
    public record Field(
            String name, @Nullable Object then, @Nullable Object now) {
        public boolean changed() {
            return !java.util.Objects.equals(then, now);
        }
    }
}
