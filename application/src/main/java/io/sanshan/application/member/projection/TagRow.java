package io.sanshan.application.member.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tag of a member, for finding members by tag. */
@Entity
@Table(name = "member_directory_tag")
class TagRow {

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected TagRow() {}

    TagRow(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    @Embeddable
    record Key(
            @Column(name = "tag") String tag,
            @Column(name = "member_id") String member) {}
}
