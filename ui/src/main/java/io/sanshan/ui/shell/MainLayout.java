package io.sanshan.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Titles;
import io.sanshan.ui.shell.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The frame of the staff's screens. Its menu is what the views say of themselves by {@code @Menu}, as far as the role may open
 * them: the title is a key of the bundles, the icon the name of a {@link Glyph}. Guides, who work on phones, have it at the
 * lower edge.
 */
@Layout
@RolesAllowed({"HEADQUARTERS", "STORE_MANAGER", "GUIDE", "AUDITOR", "DATA_PROTECTION"})
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    /** More do not fit beside one another on a phone. */
    private static final int AT_LOWER_EDGE = 5;

    private final Span title = new Span();
    /** By the path of its screen. */
    private final Map<String, SideNavItem> items = new LinkedHashMap<>();

    MainLayout(CurrentCaller current, AuthenticationContext authentication) {
        Caller.Staff caller = current.get();
        boolean onPhone = caller.role() == Role.GUIDE;
        setPrimarySection(Section.DRAWER);
        addClassName("shell");
        UI.getCurrent().getPage().addJavaScript("sanshan/keyboard.js");

        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        SideNav nav = new SideNav();
        entries.forEach(entry -> {
            SideNavItem item = item(entry);
            items.put(path(entry), item);
            nav.addItem(item);
        });
        nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));

        Scroller scroller = new Scroller(nav);
        scroller.addClassName("shell-menu");
        addToDrawer(brand(), scroller, new Footer(new UserMenu(current.login(), authentication)));

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        title.addClassName("shell-title");
        Header bar = new Header(toggle, title);
        bar.addClassName("shell-bar");
        addToNavbar(bar);

        if (onPhone) {
            addClassName("shell-phone");
            addToNavbar(true, lowerEdge(entries));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        mark(event.getLocation().getPath());
        Component view = getContent();
        title.setText(view instanceof HasDynamicTitle titled ? Titles.withoutBrand(titled.getPageTitle()) : "");
    }

    private static Component brand() {
        Anchor home =
                new Anchor("", Picture.LOGO.create(), new Span(UI.getCurrent().getTranslation("shell.brand")));
        home.addClassName("shell-brand");
        return home;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.menuClass());
        item.setPrefixComponent(Glyph.named(entry.icon()).create());
        return item;
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    /** A screen without an entry of its own belongs to the one whose address is the longest beginning of its own. */
    private void mark(String path) {
        String nearest = items.keySet().stream()
                .filter(entry -> path.equals(entry) || path.startsWith(entry + '/'))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        // The component takes no lack of aliases back: an entry without others has its own address.
        items.forEach((entry, item) -> item.setPathAliases(Set.of(entry.equals(nearest) ? path : entry)));
    }

    private Nav lowerEdge(List<MenuEntry> entries) {
        Nav nav = new Nav();
        nav.addClassName("shell-lower-edge");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        entries.stream().limit(AT_LOWER_EDGE).forEach(entry -> {
            RouterLink link = new RouterLink(entry.menuClass());
            // The home's address is the beginning of all others.
            link.setHighlightCondition(
                    path(entry).contains("/")
                            ? HighlightConditions.locationPrefix()
                            : HighlightConditions.sameLocation());
            link.add(new Div(Glyph.named(entry.icon()).create()), new Span(getTranslation(entry.title())));
            nav.add(link);
        });
        return nav;
    }
}
