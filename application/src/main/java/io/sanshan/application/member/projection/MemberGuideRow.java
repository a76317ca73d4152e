package io.sanshan.application.member.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What the directory of members needs to know of a guide. */
@Entity
@Table(name = "member_guide")
class MemberGuideRow {

    @Id
    private String id;

    @Column(name = "code")
    private String code;

    @Column(name = "store_id")
    private @Nullable String store;

    @Column(name = "active")
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected MemberGuideRow() {}

    MemberGuideRow(String id, String code) {
        this.id = id;
        this.code = code;
    }

    void worksIn(@Nullable String newStore) {
        store = newStore;
    }

    void resigned() {
        active = false;
        store = null;
    }

    String id() {
        return id;
    }

    @Nullable
    String store() {
        return store;
    }
}
