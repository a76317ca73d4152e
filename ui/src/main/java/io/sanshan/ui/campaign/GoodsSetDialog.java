package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sanshan.application.goods.GoodsCommands;
import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.goods.GoodsSetListing;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Defines a goods set: one searches the catalogue and takes what is found, one by one or all that a search shows. */
class GoodsSetDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    /** As many goods of one search as are taken at once. */
    private static final int AT_ONCE = 1_000;

    private final transient GoodsQueries goods;
    private final transient Caller caller;
    private final GoodsSetId goodsSet = GoodsSetId.of(UUID.randomUUID());
    private final Set<GoodsId> chosen = new LinkedHashSet<>();
    private final TextField name = new TextField(getTranslation("goodsSet.name"));
    private final TextField words = new TextField(getTranslation("goodsSet.search"));
    private final Span count = new Span();
    private final Grid<GoodsListing> found = new Grid<>();

    GoodsSetDialog(
            GoodsQueries goods, GoodsCommands commands, CurrentCaller current, Consumer<GoodsSetListing> defined) {
        this.goods = goods;
        caller = current.get();
        SendOnce sending = new SendOnce(current::request);
        Answers answers = new Answers().field("name", name).field("goods", words);
        words.setPrefixComponent(Glyph.SEARCH.create());
        words.setHelperText(getTranslation("goodsSet.search.hint"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(e -> found.getDataProvider().refreshAll());
        found.setItems(
                query -> goods
                        .search(caller, words.getValue(), new Slice.Range(query.getOffset(), query.getLimit()))
                        .rows()
                        .stream());
        found.addColumn(one -> one.name() + " · " + one.brand() + " · " + one.number())
                .setHeader(getTranslation("goodsSet.goods"));
        found.addComponentColumn(this::toggle).setAutoWidth(true).setFlexGrow(0);
        found.setEmptyStateComponent(
                new EmptyState(Glyph.BASKET, getTranslation("goodsSet.none"), getTranslation("goodsSet.none.hint")));
        found.addClassName("goods-found");
        Button all = new Button(getTranslation("goodsSet.takeAll"), e -> takeAll());
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div foot = new Div(count, all);
        foot.addClassNames("row", "line-between");
        Div form = new Div(name, words, found, foot);
        form.addClassName("stack");
        add(form);
        setHeaderTitle(getTranslation("coupon.goods.define"));
        Button save = SendOnce.button(getTranslation("goodsSet.define"), () -> {
            List<GoodsId> wanted = List.copyOf(chosen);
            if (answers.show(sending.send(request ->
                    commands.defineSet(request, goodsSet, name.getValue().strip(), wanted)))) {
                close();
                defined.accept(new GoodsSetListing(goodsSet, 1, name.getValue().strip(), wanted.size()));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassName("form-dialog");
        counted();
        name.focus();
    }

    private Button toggle(GoodsListing one) {
        boolean in = chosen.contains(one.goods());
        Button button = new Button(getTranslation(in ? "goodsSet.drop" : "goodsSet.take"), e -> {
            if (!chosen.remove(one.goods())) {
                chosen.add(one.goods());
            }
            found.getDataProvider().refreshItem(one);
            counted();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void takeAll() {
        goods.search(caller, words.getValue(), new Slice.Range(0, AT_ONCE))
                .rows()
                .forEach(one -> chosen.add(one.goods()));
        found.getDataProvider().refreshAll();
        counted();
    }

    private void counted() {
        count.setText(getTranslation("goodsSet.count", chosen.size()));
    }
}
