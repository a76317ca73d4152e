package io.sanshan.application.goods.projection;

import io.sanshan.application.goods.TillGoodsQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.GoodsId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for a whole basket at once. */
@Component
@Transactional(readOnly = true)
class TillGoodsQueryDoor implements TillGoodsQueries {

    private final EntityManager entities;

    TillGoodsQueryDoor(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, GoodsId> byNumbers(Caller caller, Collection<String> numbers) {
        Map<String, GoodsId> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            entities.createQuery(
                            "select g.number, g.goodsId from GoodsRow g where g.number in :numbers order by g.goodsId",
                            Object[].class)
                    .setParameter("numbers", numbers)
                    .getResultList()
                    .forEach(row -> found.putIfAbsent((String) row[0], new GoodsId((String) row[1])));
        }
        return found;
    }
}
