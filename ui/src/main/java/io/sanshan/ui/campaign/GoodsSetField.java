package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.goods.GoodsCommands;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.goods.GoodsSetListing;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses a goods set, which may be defined on the spot, or none. */
class GoodsSetField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<GoodsSetListing> set = new ComboBox<>();

    /** @param key of its label; what it means where none is chosen stands beside it */
    GoodsSetField(String key, GoodsQueries goods, GoodsCommands commands, CurrentCaller current) {
        set.setLabel(getTranslation(key));
        set.setItems(query -> goods
                .sets(current.get(), query.getFilter().orElse(""), new Slice.Range(query.getOffset(), query.getLimit()))
                .rows()
                .stream());
        set.setItemLabelGenerator(one -> getTranslation("coupon.goods.set", one.name(), one.size()));
        set.setPlaceholder(getTranslation(key + ".empty"));
        set.setClearButtonVisible(true);
        set.addClassName("grow");
        Button define = new Button(
                Glyph.PLUS.create(), e -> new GoodsSetDialog(goods, commands, current, set::setValue).open());
        define.setAriaLabel(getTranslation("coupon.goods.define"));
        define.setTooltipText(getTranslation("coupon.goods.define"));
        define.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassNames("row", "row-end-aligned");
        getContent().add(set, define);
    }

    /** Shows the set of a template; its size is not known here and not needed. */
    void read(@Nullable GoodsScope scope, @Nullable String name) {
        set.setValue(
                scope == null
                        ? null
                        : new GoodsSetListing(
                                scope.goodsSet(), scope.version(), Objects.requireNonNullElse(name, ""), 0));
    }

    void onChange(Runnable changed) {
        set.addValueChangeListener(e -> changed.run());
    }

    /** The name of the set that is chosen. */
    @Nullable
    String chosen() {
        return set.isEmpty() ? null : set.getValue().name();
    }

    @Nullable
    GoodsScope scope() {
        return set.isEmpty()
                ? null
                : new GoodsScope(set.getValue().goodsSet(), set.getValue().version());
    }
}
