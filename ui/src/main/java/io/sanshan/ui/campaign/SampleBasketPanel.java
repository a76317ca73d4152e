package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.ui.kit.basket.BasketForm;
import io.sanshan.ui.kit.basket.CheckNote;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A basket on which a coupon is tried while it is designed, by the rules that redeem it. Until somebody changes the basket it follows the
 * terms.
 */
class SampleBasketPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Slice.Range FIRST = new Slice.Range(0, 100);

    private final transient RedemptionQueries answers;
    private final transient CurrentCaller current;
    private final transient SampleBasket.Shelf shelf;
    private final Currency currency;
    private final BasketForm basket;
    private final CheckNote note = new CheckNote();
    private final Span empty = new Span(getTranslation("coupon.sample.empty"));
    private final Button meets = new Button(getTranslation("coupon.sample.meets"), e -> follow(false));
    private final Button misses = new Button(getTranslation("coupon.sample.misses"), e -> follow(true));
    private transient @Nullable CouponTerms terms;
    private boolean followsTerms = true;
    private boolean tooLittle;
    private boolean filling;

    SampleBasketPanel(RedemptionQueries answers, GoodsQueries goods, CurrentCaller current, Currency currency) {
        this.answers = answers;
        this.current = current;
        this.currency = currency;
        shelf = new ShelfOfTheBrand(goods, current);
        basket = new BasketForm(
                (words, range) -> goods.search(current.get(), words, range), currency, this::basketChanged);
        Span label = new Span(getTranslation("coupon.sample"));
        Span hint = new Span(getTranslation("coupon.sample.hint"));
        label.addClassName("secondary");
        hint.addClassName("count");
        empty.addClassName("secondary");
        meets.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        misses.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div samples = new Div(meets, misses);
        samples.addClassName("row");
        getContent().addClassNames("sample-basket", "stack-tight", "enter-stays");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("coupon.sample"));
        getContent().add(label, note, empty, samples, basket, hint);
        setVisible(false);
    }

    /** Tries these terms; nothing while they are unfinished. */
    void tryOut(Optional<CouponTerms> entered) {
        setVisible(entered.isPresent());
        if (entered.isEmpty() || entered.get().equals(terms)) {
            return;
        }
        terms = entered.get();
        misses.setVisible(missing(terms).isPresent());
        if (followsTerms) {
            fill(terms);
        }
        judge(terms);
    }

    /** Goods that must be bought together may be enough by themselves: then no basket with all of them is too little. */
    private Optional<SampleBasket> missing(CouponTerms of) {
        return SampleBasket.missing(of, shelf, currency)
                .filter(sample -> !(answers.tryOut(current.get(), of, sample.basket()) instanceof Verdict.Grants));
    }

    private void follow(boolean withTooLittle) {
        followsTerms = true;
        tooLittle = withTooLittle;
        if (terms != null) {
            fill(terms);
            judge(terms);
        }
    }

    private void fill(CouponTerms of) {
        SampleBasket sample = Optional.of(of)
                .filter(_ -> tooLittle)
                .flatMap(this::missing)
                .orElseGet(() -> SampleBasket.meeting(of, shelf, currency));
        filling = true;
        try {
            basket.fill(sample.lines(), sample.rest(), sample.delivery());
        } finally {
            filling = false;
        }
    }

    private void basketChanged() {
        if (!filling && terms != null) {
            followsTerms = false;
            judge(terms);
        }
    }

    private void judge(CouponTerms of) {
        basket.askForGoods(of);
        Basket entered = basket.isReadable() ? basket.read() : null;
        empty.setVisible(entered == null);
        if (entered == null) {
            note.clear();
            basket.takesOff(null, List.of());
            return;
        }
        switch (answers.tryOut(current.get(), of, entered)) {
            case Verdict.Grants yes -> {
                note.yes(yes.discount(), basket.total());
                basket.takesOff(yes.discount(), yes.lines());
            }
            case Verdict.Refuses no -> {
                note.no(no.refusal());
                basket.takesOff(null, List.of());
            }
        }
    }

    /** Looks goods up once: a version of a goods set never changes. */
    private static final class ShelfOfTheBrand implements SampleBasket.Shelf {

        private record Asked(
                @Nullable GoodsScope in, @Nullable GoodsScope outside) {}

        private final GoodsQueries goods;
        private final CurrentCaller current;
        private final Map<Asked, List<GoodsListing>> found = new HashMap<>();

        ShelfOfTheBrand(GoodsQueries goods, CurrentCaller current) {
            this.goods = goods;
            this.current = current;
        }

        @Override
        public List<GoodsListing> goods(@Nullable GoodsScope in, @Nullable GoodsScope outside) {
            return found.computeIfAbsent(new Asked(in, outside), asked -> goods.members(
                            current.get(), set(asked.in()), set(asked.outside()), FIRST)
                    .rows());
        }

        private static @Nullable GoodsSetId set(@Nullable GoodsScope scope) {
            return scope == null ? null : scope.goodsSet();
        }
    }
}
