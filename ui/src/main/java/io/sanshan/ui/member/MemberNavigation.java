package io.sanshan.ui.member;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Pickers;
import java.util.Map;

/** The ways to headquarters' screens of members. What was typed into the search never stands in an address. */
public final class MemberNavigation {

    static final String MEMBER = "member";
    static final String STORE = "store";
    static final String GUIDE = "guide";

    private MemberNavigation() {}

    /** A link to a member's screen. */
    public static RouterLink link(MemberId member, String text) {
        return new RouterLink(text, MemberDetailView.class, new RouteParameters(MEMBER, member.value()));
    }

    /** Goes to a member's screen. */
    public static void open(MemberId member) {
        UI.getCurrent().navigate(MemberDetailView.class, new RouteParam(MEMBER, member.value()));
    }

    /** A link to the members bound to guides of a store. */
    public static RouterLink ofStore(StoreId store, String text) {
        return list(text, STORE, store.value());
    }

    /** A link to the members bound to a guide. */
    public static RouterLink ofGuide(GuideId guide, String text) {
        return list(text, GUIDE, guide.value());
    }

    private static RouterLink list(String text, String parameter, String value) {
        RouterLink link = new RouterLink(text, MemberListView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(parameter, value)));
        return link;
    }

    /** A field that chooses a member by name or phone; it shows her the way lists do. */
    public static ComboBox<MemberId> field(String label, MemberQueries members, Caller caller) {
        return Pickers.one(
                label,
                (typed, range) -> members.search(
                        caller,
                        typed.isBlank() ? MemberSearch.all() : MemberSearch.text(typed),
                        MemberSort.NAME,
                        range),
                MemberListing::member,
                row -> MaskedName.text(row.name()) + (row.phone() == null ? "" : " · " + row.phone()),
                Map.of());
    }
}
