package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member's card as columns, with the guide's present store, which the card itself does not know. */
@Entity
@Table(name = "member_directory")
class MemberRow {

    @Id
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "birthday")
    private @Nullable String birthday;

    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "guide_id")
    private @Nullable String guide;

    @Column(name = "guide_store_id")
    private @Nullable String guideStore;

    @Column(name = "bound_in")
    private @Nullable String boundIn;

    @Column(name = "bound_at")
    private @Nullable Instant boundAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private JoinSource source;

    @Column(name = "joined_in")
    private @Nullable String joinedIn;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "tags")
    private String tags;

    @Column(name = "consents")
    private String consents;

    @Column(name = "member_code")
    private @Nullable String code;

    @Column(name = "wallet_links")
    private int walletLinks;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private MemberStatus status;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected MemberRow() {}

    @SuppressWarnings("NullAway.Init")
    MemberRow(MemberCard card, MemberCode code, long sequence) {
        id = card.member().value();
        isKnownBy(code);
        become(card, sequence);
    }

    final void become(MemberCard card, long sequence) {
        name = card.name();
        nameSort = SearchWords.plain(card.name());
        searchText = ' ' + String.join(" ", MemberWords.of(card.name(), card.phone()));
        phone = card.phone();
        birthday = card.birthday();
        address = card.address();
        note = card.note();
        guide = Ids.text(card.guide());
        boundIn = Ids.text(card.boundIn());
        boundAt = card.boundAt();
        source = card.source();
        joinedIn = Ids.text(card.joinedIn());
        joinedAt = card.joinedAt();
        tags = CardLists.writeTags(card.tags());
        consents = CardLists.writeConsents(card.consents());
        walletLinks = card.walletLinks();
        status = card.status();
        leftAt = card.leftAt();
        lastSequence = sequence;
    }

    /** @param code null for who has left */
    final void isKnownBy(@Nullable MemberCode code) {
        this.code = code == null ? null : code.value();
    }

    void guideWorksIn(@Nullable String store) {
        guideStore = store;
    }

    MemberCard card() {
        return new MemberCard(
                new MemberId(id),
                name,
                phone,
                birthday,
                address,
                note,
                Ids.read(guide, GuideId::new),
                Ids.read(boundIn, StoreId::new),
                boundAt,
                source,
                Ids.read(joinedIn, StoreId::new),
                joinedAt,
                CardLists.readTags(tags),
                CardLists.readConsents(consents),
                walletLinks,
                status,
                leftAt);
    }

    MemberListing listing() {
        return new MemberListing(
                new MemberId(id),
                name,
                phone,
                Ids.read(guide, GuideId::new),
                store(),
                CardLists.readTags(tags),
                joinedAt,
                status);
    }

    String id() {
        return id;
    }

    @Nullable
    MemberCode code() {
        return code == null ? null : new MemberCode(code);
    }

    String name() {
        return name;
    }

    @Nullable
    String guide() {
        return guide;
    }

    /** Where the member's guide works now. */
    @Nullable
    StoreId store() {
        return Ids.read(guideStore, StoreId::new);
    }

    long lastSequence() {
        return lastSequence;
    }
}
