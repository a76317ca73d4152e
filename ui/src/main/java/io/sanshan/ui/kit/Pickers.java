package io.sanshan.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.sanshan.application.shared.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Fields that choose ids by name, from a list that is read while one types. */
public final class Pickers {

    private Pickers() {}

    /**
     * Chooses one.
     *
     * @param search finds rows for what was typed
     */
    public static <T, I> ComboBox<I> one(
            String label,
            BiFunction<String, Slice.Range, Slice<T>> search,
            Function<T, I> id,
            Function<T, String> name,
            Map<I, String> known) {
        ComboBox<I> field = new ComboBox<>(label);
        Map<I, String> names = new HashMap<>(known);
        field.setItemLabelGenerator(item -> names.getOrDefault(item, ""));
        field.setItems(query ->
                rows(search, id, name, names, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        field.setClearButtonVisible(true);
        return field;
    }

    /** Chooses several. */
    public static <T, I> MultiSelectComboBox<I> many(
            String label,
            BiFunction<String, Slice.Range, Slice<T>> search,
            Function<T, I> id,
            Function<T, String> name,
            Map<I, String> known) {
        MultiSelectComboBox<I> field = new MultiSelectComboBox<>(label);
        Map<I, String> names = new HashMap<>(known);
        field.setItemLabelGenerator(item -> names.getOrDefault(item, ""));
        field.setItems(query ->
                rows(search, id, name, names, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        field.setClearButtonVisible(true);
        return field;
    }

    private static <T, I> java.util.stream.Stream<I> rows(
            BiFunction<String, Slice.Range, Slice<T>> search,
            Function<T, I> id,
            Function<T, String> name,
            Map<I, String> names,
            String typed,
            int offset,
            int limit) {
        return search.apply(typed, new Slice.Range(offset, limit)).rows().stream()
                .peek(row -> names.put(Objects.requireNonNull(id.apply(row)), name.apply(row)))
                .map(id);
    }
}
