package io.sanshan.axon.till;

import io.sanshan.application.coupon.OfflineDocuments;
import io.sanshan.application.shared.Durable;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents in a table, each once for a store. Each statement commits by itself. */
@Component
final class OfflineDocumentTable implements OfflineDocuments {

    private final JdbcClient jdbc;

    OfflineDocumentTable(@Durable DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    @Override
    public void keep(StoreId store, Map<String, String> byDigest, Instant now) {
        jdbc.sql("update offline_document set used_at = :now where store_id = :store and digest in (:digests)")
                .param("now", now.toEpochMilli())
                .param("store", store.value())
                .param("digests", byDigest.keySet())
                .update();
        Set<String> there = new HashSet<>(
                jdbc.sql("select digest from offline_document where store_id = :store and digest in (:digests)")
                        .param("store", store.value())
                        .param("digests", byDigest.keySet())
                        .query(String.class)
                        .list());
        byDigest.forEach((digest, body) -> {
            if (!there.contains(digest)) {
                insert(store, digest, body, now);
            }
        });
    }

    private void insert(StoreId store, String digest, String body, Instant now) {
        try {
            jdbc.sql("insert into offline_document (digest, store_id, body, used_at) values (?, ?, ?, ?)")
                    .params(digest, store.value(), body, now.toEpochMilli())
                    .update();
        } catch (DuplicateKeyException somebodyWasFaster) {
            // It is the same: its bytes are its name.
            return;
        }
    }

    @Override
    public Optional<String> read(StoreId store, String digest) {
        return Optional.ofNullable(read(store, List.of(digest)).get(digest));
    }

    @Override
    public Map<String, String> read(StoreId store, Collection<String> digests) {
        Map<String, String> found = new HashMap<>();
        if (!digests.isEmpty()) {
            jdbc.sql("select digest, body from offline_document where store_id = :store and digest in (:digests)")
                    .param("store", store.value())
                    .param("digests", digests)
                    .query(row -> {
                        found.put(row.getString(1), row.getString(2));
                    });
        }
        return found;
    }

    @Override
    public int removeBefore(Instant moment, int most) {
        List<Long> used = jdbc.sql("select used_at from offline_document where used_at < ? order by used_at limit ?")
                .params(moment.toEpochMilli(), most)
                .query(Long.class)
                .list();
        return used.isEmpty()
                ? 0
                : jdbc.sql("delete from offline_document where used_at <= ? and used_at < ?")
                        .params(used.getLast(), moment.toEpochMilli())
                        .update();
    }
}
