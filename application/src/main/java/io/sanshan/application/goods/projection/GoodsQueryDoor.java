package io.sanshan.application.goods.projection;

import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.goods.GoodsSetCard;
import io.sanshan.application.goods.GoodsSetListing;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.GoodsSetId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of the catalogue: a statement a question, led by an index. */
@Component
@Transactional(readOnly = true)
class GoodsQueryDoor implements GoodsQueries {

    /** Goods of a set that its card shows. */
    private static final int SHOWN = 100;

    /** More words than this narrow nothing further down. */
    private static final int MOST_WORDS = 6;

    private final EntityManager entities;

    GoodsQueryDoor(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Slice<GoodsListing> search(Caller caller, String words, Slice.Range range) {
        List<String> beginnings =
                GoodsWordRow.words(words).stream().limit(MOST_WORDS).toList();
        StringBuilder query = new StringBuilder("select g from GoodsRow g");
        for (int i = 0; i < beginnings.size(); i++) {
            query.append(i == 0 ? " where " : " and ")
                    .append("g.goodsId in (select w.goodsId from GoodsWordRow w where w.id like :word")
                    .append(i)
                    .append(')');
        }
        TypedQuery<GoodsRow> goods = entities.createQuery(
                query.append(" order by g.number, g.goodsId").toString(), GoodsRow.class);
        for (int i = 0; i < beginnings.size(); i++) {
            // Words consist of letters and digits: nothing in them has a meaning in a pattern.
            goods.setParameter("word" + i, beginnings.get(i) + '%');
        }
        return listed(goods, range);
    }

    private static Slice<GoodsListing> listed(TypedQuery<GoodsRow> goods, Slice.Range range) {
        return Slice.of(
                goods.setFirstResult(range.offset()).setMaxResults(range.oneMore()).getResultList().stream()
                        .map(GoodsRow::listing)
                        .toList(),
                range);
    }

    @Override
    public Slice<GoodsListing> members(
            Caller caller, @Nullable GoodsSetId in, @Nullable GoodsSetId outside, Slice.Range range) {
        List<String> conditions = new ArrayList<>();
        if (in != null) {
            conditions.add("g.goodsId in (select s.goodsId from GoodsSetGoodsRow s where s.goodsSetId = :in)");
        }
        if (outside != null) {
            conditions.add("not exists (select o.id from GoodsSetGoodsRow o where o.goodsSetId = :outside"
                    + " and o.goodsId = g.goodsId)");
        }
        TypedQuery<GoodsRow> goods = entities.createQuery(
                "select g from GoodsRow g"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by g.number, g.goodsId",
                GoodsRow.class);
        if (in != null) {
            goods.setParameter("in", in.value());
        }
        if (outside != null) {
            goods.setParameter("outside", outside.value());
        }
        return listed(goods, range);
    }

    @Override
    public Slice<GoodsSetListing> sets(Caller caller, String text, Slice.Range range) {
        String wanted = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return Slice.of(
                entities
                        .createQuery(
                                "select s from GoodsSetRow s where lower(s.name) like :text escape '!' order by s.name, s.goodsSetId",
                                GoodsSetRow.class)
                        .setParameter("text", '%' + wanted + '%')
                        .setFirstResult(range.offset())
                        .setMaxResults(range.oneMore())
                        .getResultList()
                        .stream()
                        .map(row ->
                                new GoodsSetListing(new GoodsSetId(row.goodsSetId), row.version, row.name, row.size))
                        .toList(),
                range);
    }

    @Override
    public Optional<GoodsSetCard> set(Caller caller, GoodsSetId goodsSet) {
        return Optional.ofNullable(entities.find(GoodsSetRow.class, goodsSet.value()))
                .map(row -> new GoodsSetCard(
                        goodsSet,
                        row.version,
                        row.name,
                        row.size,
                        entities
                                .createQuery(
                                        "select g from GoodsRow g, GoodsSetGoodsRow s where s.goodsSetId = :set"
                                                + " and g.goodsId = s.goodsId order by g.number, g.goodsId",
                                        GoodsRow.class)
                                .setParameter("set", goodsSet.value())
                                .setMaxResults(SHOWN)
                                .getResultList()
                                .stream()
                                .map(GoodsRow::listing)
                                .toList()));
    }
}
