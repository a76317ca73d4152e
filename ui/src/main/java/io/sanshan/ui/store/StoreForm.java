package io.sanshan.ui.store;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Formats;
import java.time.ZoneId;
import java.util.Optional;

/** What is said of a store. */
class StoreForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("stores.name"));
    private final TextField region = new TextField(getTranslation("stores.region"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("stores.zone"));
    private final Select<StoreMode> mode = new Select<>();

    StoreForm() {
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setHelperText(getTranslation("stores.zone.hint"));
        zone.setValue(Formats.here().zone());
        mode.setLabel(getTranslation("stores.mode"));
        mode.setItems(StoreMode.values());
        mode.setItemLabelGenerator(one -> getTranslation("storeMode." + one));
        mode.setValue(StoreMode.DIRECT);
        name.setRequiredIndicatorVisible(true);
        region.setRequiredIndicatorVisible(true);
        zone.setRequiredIndicatorVisible(true);
        getContent().addClassName("stack");
        getContent().add(name, region, zone, mode);
    }

    void read(StoreDescription description) {
        name.setValue(description.name());
        region.setValue(description.region());
        zone.setValue(description.zone());
        mode.setValue(description.mode());
    }

    Answers answers() {
        return new Answers().field("name", name).field("region", region).field("zone", zone);
    }

    /** What was filled in; nothing while the zone is missing, which the form says itself. */
    Optional<StoreDescription> filled() {
        zone.setErrorMessage(getTranslation("stores.zone.missing"));
        zone.setInvalid(zone.isEmpty());
        return zone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new StoreDescription(name.getValue(), region.getValue(), zone.getValue(), mode.getValue()));
    }

    void focus() {
        name.focus();
    }
}
