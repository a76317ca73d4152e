package io.sanshan.application.shared.projection;

import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Whose member it is: her guide, and the store that the guide works in. Each read model that asks keeps a table of its own. */
@MappedSuperclass
public abstract class BindingRow {

    @jakarta.persistence.Id
    private String memberId = "";

    private @Nullable String guideId;
    private @Nullable String storeId;

    protected BindingRow() {}

    protected BindingRow(String memberId) {
        this.memberId = memberId;
    }

    public final String member() {
        return memberId;
    }

    public final @Nullable String guide() {
        return guideId;
    }

    public final @Nullable String store() {
        return storeId;
    }

    public final boolean isOfGuide(@Nullable Id guide) {
        return guide != null && guide.value().equals(guideId);
    }

    public final boolean isOfStore(@Nullable Id store) {
        return store != null && store.value().equals(storeId);
    }

    final void take(BindingChanged event) {
        switch (event) {
            case MemberBound bound -> {
                guideId = bound.guide().value();
                storeId = Ids.text(bound.store());
            }
            case MemberUnbound _, MemberLeft _ -> pooled();
            case MemberErased _ -> {
                pooled();
                forget();
            }
        }
    }

    private void pooled() {
        guideId = null;
        storeId = null;
    }

    /** The member was erased: a row that knows more of her than her id gives it up. */
    void forget() {}

    final void goesAlongTo(StoreId store) {
        storeId = store.value();
    }
}
