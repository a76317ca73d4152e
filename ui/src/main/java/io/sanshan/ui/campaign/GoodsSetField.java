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

/** Chooses the goods a coupon is good for: all of them, or a goods set, which may be defined on the spot. */
class GoodsSetField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<GoodsSetListing> set = new ComboBox<>(getTranslation("coupon.goods"));

    GoodsSetField(GoodsQueries goods, GoodsCommands commands, CurrentCaller current) {
        set.setItems(query -> goods
                .sets(current.get(), query.getFilter().orElse(""), new Slice.Range(query.getOffset(), query.getLimit()))
                .rows()
                .stream());
        set.setItemLabelGenerator(one -> getTranslation("coupon.goods.set", one.name(), one.size()));
        set.setPlaceholder(getTranslation("coupon.goods.all"));
        set.setClearButtonVisible(true);
        set.addClassName("grow");
        Button define = new Button(getTranslation("coupon.goods.define"), Glyph.PLUS.create(), e -> new GoodsSetDialog(
                        goods, commands, current, set::setValue)
                .open());
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

    @Nullable
    GoodsScope scope() {
        return set.isEmpty()
                ? null
                : new GoodsScope(set.getValue().goodsSet(), set.getValue().version());
    }
}
