package io.sanshan.application.member.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A word that a member is found by. With the name in the key, the members of a word lie in the order in which lists show them. */
@Entity
@Table(name = "member_directory_word")
class WordRow {

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected WordRow() {}

    WordRow(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    @Embeddable
    record Key(
            @Column(name = "word") String word,
            @Column(name = "name_sort") String nameSort,
            @Column(name = "member_id") String member) {}
}
