package io.sanshan.application.member.projection;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/** How much of members a caller may see. */
sealed interface Reach {

    /** Everything of every member. */
    record Everyone() implements Reach {}

    /** Everything of members bound to guides of the store, and of others what happened there. */
    record OfStore(StoreId store) implements Reach {}

    /** Everything of the guide's own members. */
    record OfGuide(String guide) implements Reach {}

    /** Everything of one member. */
    record OneMember(String member) implements Reach {}

    record Nobody() implements Reach {}

    static Reach of(Caller caller) {
        return switch (caller) {
            case Caller.System _ -> new Everyone();
            case Caller.OfMember of -> new OneMember(of.member().value());
            case Caller.Anyone _, Caller.Till _ -> new Nobody();
            case Caller.Staff staff ->
                switch (staff.role()) {
                    case HEADQUARTERS, AUDITOR, DATA_PROTECTION -> new Everyone();
                    case STORE_MANAGER -> {
                        StoreId store = staff.store();
                        yield store == null ? new Nobody() : new OfStore(store);
                    }
                    case GUIDE -> {
                        String guide = Ids.text(staff.guide());
                        yield guide == null ? new Nobody() : new OfGuide(guide);
                    }
                };
        };
    }

    /** Whether everything of the member may be seen, the person included. */
    default boolean isOpenFor(MemberRow row) {
        return switch (this) {
            case Everyone _ -> true;
            case OfStore(StoreId store) -> store.equals(row.store());
            case OfGuide(String guide) -> guide.equals(row.guide());
            case OneMember(String member) -> member.equals(row.id());
            case Nobody _ -> false;
        };
    }

    /** The store to which what may be seen of other members is narrowed; null where nothing of them may be seen. */
    default @Nullable StoreId storeOfOthers() {
        return this instanceof OfStore(StoreId store) ? store : null;
    }

    /** Narrows a query of rows {@code m} to members who may be seen in full. */
    default Where narrow(Where where) {
        return switch (this) {
            case Everyone _ -> where;
            case OfStore(StoreId store) -> where.and("m.guideStore = :reach", "reach", store.value());
            case OfGuide(String guide) -> where.and("m.guide = :reach", "reach", guide);
            case OneMember(String member) -> where.and("m.id = :reach", "reach", member);
            case Nobody _ -> where.and("1 = 0");
        };
    }
}
