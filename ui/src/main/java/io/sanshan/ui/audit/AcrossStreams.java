package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.audit.Difference;
import io.sanshan.application.audit.FiguresThen;
import io.sanshan.application.audit.MemberThen;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.ThenAndNow;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.history.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to a store or a campaign at both moments though it stands in other streams: members, guides, coupons, sales. */
final class AcrossStreams {

    /** Later than anything that happens. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final Auditing auditing;
    private final Asked asked;
    private final Moment later;

    AcrossStreams(Auditing auditing, Asked asked) {
        this.auditing = auditing;
        this.asked = asked;
        Instant end = asked.later();
        later = new Moment(asked.moment().kind(), end == null ? ALWAYS : end);
    }

    List<Component> ofStore(StoreId store, Difference difference) {
        Panel figures = panel("StoreFigures", difference, storeFields(store));
        Panel members = new Panel(
                getTranslation("audit.membersThen"),
                new PartList<>(
                        range -> auditing.lookBack().members(auditing.caller(), store, asked.moment(), range),
                        this::members,
                        getTranslation("audit.membersThen.more"),
                        getTranslation("audit.membersThen.none")));
        return List.of(figures, members);
    }

    /** Each leads to her stream at that moment. */
    private List<ListItem> members(List<MemberThen> part) {
        Names names = auditing.namesOf(part.stream()
                .<Object>flatMap(row -> Stream.of(row.member(), row.guide()))
                .toList());
        return part.stream().map(row -> member(row, names)).toList();
    }

    private ListItem member(MemberThen row, Names names) {
        Span guide = new Span(names.guide(row.guide()));
        guide.addClassName("timeline-detail");
        Div line = new Div(
                AuditNavigation.streamLink(row.member().value(), names.other(row.member()), asked.moment()), guide);
        line.addClassName("place-links");
        return new ListItem(line);
    }

    List<Component> ofCampaign(CampaignId campaign, Difference difference) {
        return List.of(panel("CampaignFigures", difference, campaignFields(campaign, difference)));
    }

    private Panel panel(String figures, Difference difference, List<ThenAndNow.Field> fields) {
        boolean existedThen = difference.state().map(ThenAndNow::existedThen).orElse(false);
        boolean existedLater = difference.state().map(ThenAndNow::existedLater).orElse(false);
        // Events are counted for the stream itself; these stand in many.
        ThenAndNow table = new ThenAndNow(figures, existedThen, existedThen ? 1 : 0, existedLater ? 1 : 0, fields);
        return new Panel(
                getTranslation("audit.figures"),
                ThenAndNowTable.withoutCount(table, asked, new Names(Map.of(), Map.of(), Map.of())));
    }

    private List<ThenAndNow.Field> storeFields(StoreId store) {
        FiguresThen then = auditing.lookBack().ofStore(auditing.caller(), store, asked.moment());
        FiguresThen now = auditing.lookBack().ofStore(auditing.caller(), store, later);
        List<ThenAndNow.Field> fields = new ArrayList<>();
        fields.add(new ThenAndNow.Field("guides", guides(store, asked.moment()), guides(store, later)));
        fields.add(new ThenAndNow.Field("members", members(store, asked.moment()), members(store, later)));
        fields.add(new ThenAndNow.Field("registered", then.registered(), now.registered()));
        fields.add(new ThenAndNow.Field("redeemed", then.redeemed(), now.redeemed()));
        fields.add(new ThenAndNow.Field("discounts", then.discounts(), now.discounts()));
        fields.add(new ThenAndNow.Field("rejected", then.rejected(), now.rejected()));
        fields.add(new ThenAndNow.Field("purchases", then.purchases(), now.purchases()));
        fields.add(new ThenAndNow.Field("sales", then.sales(), now.sales()));
        return fields;
    }

    private long guides(StoreId store, Moment moment) {
        return auditing.lookBack().guides(auditing.caller(), store, moment).size();
    }

    private long members(StoreId store, Moment moment) {
        return auditing.lookBack().countMembers(auditing.caller(), store, moment);
    }

    private List<ThenAndNow.Field> campaignFields(CampaignId campaign, Difference difference) {
        FiguresThen then = auditing.lookBack().ofCampaign(auditing.caller(), campaign, asked.moment());
        FiguresThen now = auditing.lookBack().ofCampaign(auditing.caller(), campaign, later);
        Optional<Long> stockThen = stock(difference, ThenAndNow.Field::then, asked.moment());
        Optional<Long> stockNow = stock(difference, ThenAndNow.Field::now, later);
        List<ThenAndNow.Field> fields = new ArrayList<>();
        fields.add(new ThenAndNow.Field("stock", limit(stockThen), limit(stockNow)));
        fields.add(new ThenAndNow.Field("left", limit(stockThen.map(then::leftOf)), limit(stockNow.map(now::leftOf))));
        fields.add(new ThenAndNow.Field("issued", then.issued(), now.issued()));
        fields.add(new ThenAndNow.Field("claimed", then.claimed(), now.claimed()));
        fields.add(new ThenAndNow.Field("redeemed", then.redeemed(), now.redeemed()));
        fields.add(new ThenAndNow.Field("discounts", then.discounts(), now.discounts()));
        fields.add(new ThenAndNow.Field("rejected", then.rejected(), now.rejected()));
        fields.add(new ThenAndNow.Field("voided", then.voided(), now.voided()));
        fields.add(new ThenAndNow.Field("expired", then.expired(), now.expired()));
        return fields;
    }

    /** The templates that the campaign had chosen at that moment stand on its card. */
    private Optional<Long> stock(Difference difference, Function<ThenAndNow.Field, @Nullable Object> side, Moment at) {
        List<CouponTemplateId> chosen = difference.card().stream()
                .flatMap(card -> card.fields().stream())
                .filter(field -> field.name().equals("templates"))
                .map(side)
                .filter(Collection.class::isInstance)
                .flatMap(templates -> ((Collection<?>) templates).stream())
                .map(CouponTemplateId.class::cast)
                .toList();
        return auditing.lookBack().stock(auditing.caller(), chosen, at);
    }

    private static @Nullable Object limit(Optional<Long> pieces) {
        return pieces.<Object>map(number -> number).orElseGet(() -> getTranslation("audit.noLimit"));
    }

    private static String getTranslation(String key) {
        return I18NProvider.translate(key);
    }
}
