package io.sanshan.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import io.sanshan.domain.ids.StoreId;
import java.util.Comparator;
import java.util.Map;

/** Chooses a store by name. */
public final class StoreField {

    private StoreField() {}

    public static ComboBox<StoreId> of(String label, Map<StoreId, String> names) {
        ComboBox<StoreId> field = new ComboBox<>(label);
        field.setItems(
                names.keySet().stream().sorted(Comparator.comparing(names::get)).toList());
        field.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        return field;
    }
}
