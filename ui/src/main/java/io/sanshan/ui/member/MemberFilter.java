package io.sanshan.ui.member;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberQueries.TagInUse;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Pickers;
import io.sanshan.ui.kit.StoreField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What members are searched by. It tells when something was chosen, and while one types after a short pause. */
class MemberFilter extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MS = 300;

    private final TextField text = new TextField(getTranslation("members.search"));
    private final ComboBox<String> tag = new ComboBox<>(getTranslation("members.tag"));
    private final ComboBox<StoreId> store;
    private final ComboBox<GuideId> guide;
    private final Checkbox poolOnly = new Checkbox(getTranslation("members.poolOnly"));

    MemberFilter(Caller caller, MemberQueries members, StoreQueries stores, GuideQueries guides, Runnable changed) {
        text.setPlaceholder(getTranslation("members.search.hint"));
        text.setPrefixComponent(Glyph.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MS);
        text.addClassName("grow");

        List<String> tags = members.tags(caller).stream().map(TagInUse::tag).toList();
        tag.setItems(tags);
        tag.setClearButtonVisible(true);
        Map<StoreId, String> storeNames = stores.names(caller);
        store = StoreField.of(getTranslation("members.store"), storeNames);
        store.setClearButtonVisible(true);
        guide = Pickers.one(
                getTranslation("members.guide"),
                (typed, range) -> guides.list(caller, new GuideSearch(typed, null, false), range),
                GuideListing::guide,
                row -> MaskedName.text(row.name()),
                Map.of());

        Stream.of(tag, store, guide).forEach(field -> field.setPlaceholder(getTranslation("kit.all")));
        text.addValueChangeListener(e -> changed.run());
        tag.addValueChangeListener(e -> changed.run());
        store.addValueChangeListener(e -> changed.run());
        guide.addValueChangeListener(e -> changed.run());
        poolOnly.addValueChangeListener(e -> {
            store.setEnabled(!e.getValue());
            guide.setEnabled(!e.getValue());
            changed.run();
        });
        getContent().addClassName("filters");
        getContent().add(text, tag, store, guide, poolOnly);
    }

    MemberSearch search() {
        boolean pool = poolOnly.getValue();
        return new MemberSearch(
                text.getValue().isBlank() ? null : text.getValue().strip(),
                tag.getValue(),
                pool ? null : store.getValue(),
                pool ? null : guide.getValue(),
                pool);
    }

    /** Narrows to a store or a guide, as a link asked for. */
    void preset(@Nullable StoreId wantedStore, @Nullable GuideId wantedGuide) {
        store.setValue(wantedStore);
        guide.setValue(wantedGuide);
    }

    void focus() {
        text.focus();
    }
}
