package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a row per member with everything that members are found by. */
@Component
@WritesRows({MemberRow.class, WordRow.class, TagRow.class, WalletLinkRow.class, MemberGuideRow.class})
@ProcessingGroup(MemberQueries.DIRECTORY)
class MemberDirectoryProjection {

    private final EntityManager entityManager;
    private final UniqueKeys keys;
    private final RowsOfBatch<String, MemberRow> members;
    private final RowsOfBatch<TagRow.Key, TagRow> tags;
    private final RowsOfBatch<String, WalletLinkRow> links;
    private final RowsOfBatch<String, MemberGuideRow> guides;

    MemberDirectoryProjection(EntityManager entityManager, UniqueKeys keys) {
        this.entityManager = entityManager;
        this.keys = keys;
        members = new RowsOfBatch<>(
                entityManager, MemberRow.class, MemberRow::id, KeysOf.each(MemberEvent.class, event -> event.member()
                        .value()));
        tags = new RowsOfBatch<>(entityManager, TagRow.class, TagRow::key, MemberDirectoryProjection::tagsOf);
        links = new RowsOfBatch<>(
                entityManager,
                WalletLinkRow.class,
                WalletLinkRow::secretHash,
                payload -> payload instanceof WalletLinkIssued issued ? List.of(issued.secretHash()) : List.of());
        guides = new RowsOfBatch<>(
                entityManager, MemberGuideRow.class, MemberGuideRow::id, MemberDirectoryProjection::guidesOf);
    }

    private static List<TagRow.Key> tagsOf(Object payload) {
        return switch (payload) {
            case TagAdded event -> List.of(tag(event.tag(), event));
            case TagRemoved event -> List.of(tag(event.tag(), event));
            default -> List.of();
        };
    }

    private static TagRow.Key tag(String tag, MemberEvent event) {
        return new TagRow.Key(tag, event.member().value());
    }

    private static List<String> guidesOf(Object payload) {
        return switch (payload) {
            case GuideEvent event -> List.of(event.guide().value());
            case MemberBound event -> List.of(event.guide().value());
            default -> List.of();
        };
    }

    @EventHandler
    void on(MemberEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.member().value();
        if (event instanceof MemberRegistered) {
            MemberCard card = MemberCard.evolve(null, event, occasion);
            if (members.add(id, () -> new MemberRow(card, code(event, sequence), sequence))) {
                addWords(card);
            }
            return;
        }
        MemberRow row = members.get(id);
        if (sequence <= row.lastSequence()) {
            return;
        }
        MemberCard before = row.card();
        MemberCard after = MemberCard.evolve(before, event, occasion);
        row.become(after, sequence);
        if (!Objects.equals(before.guide(), after.guide())) {
            row.guideWorksIn(storeOf(Ids.text(after.guide())));
        }
        row.isKnownBy(codeAfter(event, row, sequence));
        index(event);
        if (!before.name().equals(after.name()) || !Objects.equals(before.phone(), after.phone())) {
            forget("WordRow", "key.member", id);
            addWords(after);
        }
    }

    private @Nullable MemberCode codeAfter(MemberEvent event, MemberRow row, long sequence) {
        return switch (event) {
            // The phone that showed the old one is in other hands.
            case WalletLinksRevoked _ -> code(event, sequence);
            case MemberLeft _, MemberErased _ -> null;
            default -> row.code();
        };
    }

    private MemberCode code(MemberEvent event, long sequence) {
        return MemberCode.of(keys, event.member(), sequence);
    }

    /** What stands in tables of its own to be found by. */
    private void index(MemberEvent event) {
        String id = event.member().value();
        switch (event) {
            case TagAdded added -> {
                TagRow.Key key = tag(added.tag(), added);
                tags.add(key, () -> new TagRow(key));
            }
            case TagRemoved removed -> tags.remove(tag(removed.tag(), removed));
            case WalletLinkIssued issued ->
                links.add(issued.secretHash(), () -> new WalletLinkRow(issued.secretHash(), id));
            case WalletLinksRevoked _ -> forget("WalletLinkRow", "member", id);
            case MemberLeft _, MemberErased _ -> {
                forget("WalletLinkRow", "member", id);
                forget("TagRow", "key.member", id);
            }
            default -> {}
        }
    }

    private void addWords(MemberCard card) {
        String inOrder = SearchWords.plain(card.name());
        for (String word : MemberWords.of(card.name(), card.phone())) {
            entityManager.persist(
                    new WordRow(new WordRow.Key(word, inOrder, card.member().value())));
        }
    }

    private void forget(String table, String column, String member) {
        RowsOfBatch.setBased(entityManager, () -> entityManager
                .createQuery("delete from " + table + " r where r." + column + " = :member")
                .setParameter("member", member)
                .executeUpdate());
    }

    private @Nullable String storeOf(@Nullable String guide) {
        return guide == null ? null : guides.get(guide).store();
    }

    @EventHandler
    void on(GuideEvent event) {
        String id = event.guide().value();
        switch (event) {
            case GuideHired hired -> guides.add(id, () -> new MemberGuideRow(id, hired.code()));
            case GuideAssignedToStore assigned -> moved(id, assigned.store());
            case GuideTransferred transferred -> moved(id, transferred.store());
            case GuideResigned _ -> {
                guides.get(id).resigned();
                membersOf(id, null);
            }
            case GuideCorrected _ -> {}
        }
    }

    private void moved(String guide, StoreId store) {
        guides.get(guide).worksIn(store.value());
        membersOf(guide, store.value());
    }

    /** A guide may have thousands of members: they move by one statement. */
    private void membersOf(String guide, @Nullable String store) {
        RowsOfBatch.setBased(entityManager, () -> entityManager
                .createQuery("update MemberRow m set m.guideStore = :store where m.guide = :guide")
                .setParameter("store", store)
                .setParameter("guide", guide)
                .executeUpdate());
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, MemberDirectoryProjection.class);
    }
}
