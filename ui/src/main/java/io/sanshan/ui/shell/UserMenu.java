package io.sanshan.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.shell.security.StaffLogin;

/** Who is logged in, and what she may set for herself: language, colours, logging out. */
class UserMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    UserMenu(StaffLogin login, AuthenticationContext authentication) {
        MenuBar bar = getContent();
        bar.addClassName("shell-user");
        bar.addThemeVariants(MenuBarVariant.TERTIARY);

        Avatar avatar = new Avatar(login.displayName());
        avatar.setAbbreviation(initials(login.displayName()));
        Span name = new Span(login.displayName());
        name.addClassName("shell-user-name");
        Span role = new Span(getTranslation("role." + login.caller().role()));
        role.addClassName("shell-user-role");
        Div who = new Div(name, role);
        who.addClassName("shell-user-who");
        Div button = new Div(avatar, who);
        button.addClassName("shell-user-button");

        MenuItem top = bar.addItem(button);
        top.setAriaLabel(getTranslation("shell.user.menu", login.displayName()));
        SubMenu menu = top.getSubMenu();

        SubMenu languages = menu.addItem(withGlyph(Glyph.GLOBE, getTranslation("shell.language")))
                .getSubMenu();
        Language shown = Language.of(getLocale());
        for (Language language : Language.values()) {
            MenuItem item = languages.addItem(getTranslation("language." + language.tag()));
            item.setCheckable(true);
            item.setChecked(language == shown);
            item.addClickListener(e -> getUI().ifPresent(ui -> RememberedPreferences.choose(ui, language)));
        }

        SubMenu colours = menu.addItem(withGlyph(Glyph.CONTRAST, getTranslation("shell.colours")))
                .getSubMenu();
        VaadinRequest request = VaadinRequest.getCurrent();
        Colours now = request == null ? Colours.AUTOMATIC : RememberedPreferences.colours(request);
        for (Colours choice : Colours.values()) {
            MenuItem item = colours.addItem(getTranslation("colours." + choice.tag()));
            item.setCheckable(true);
            item.setChecked(choice == now);
            item.addClickListener(e -> {
                colours.getItems().forEach(other -> other.setChecked(other == item));
                getUI().ifPresent(ui -> RememberedPreferences.choose(ui, choice));
            });
        }

        menu.addSeparator();
        menu.addItem(withGlyph(Glyph.COPY, getTranslation("shell.licences")), e -> getUI().ifPresent(
                        ui -> ui.getPage().open("sanshan/licences.txt")));
        menu.addItem(withGlyph(Glyph.LOGOUT, getTranslation("shell.logout")), e -> authentication.logout());
    }

    /** Of the first and the last name only: more than two do not fit. */
    private static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static Component withGlyph(Glyph glyph, String text) {
        Div item = new Div(glyph.create(), new Span(text));
        item.addClassName("with-glyph");
        return item;
    }
}
