package io.sanshan.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives a new session its language and a new page its colours, before anything is painted. */
@Component
class RememberedPreferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(locale(init.getRequest())));
        event.addIndexHtmlRequestListener(response -> {
            VaadinRequest request = response.getVaadinRequest();
            Colours colours = colours(request);
            response.getDocument()
                    .select("html")
                    .attr("lang", Language.of(locale(request)).tag())
                    .attr("style", "color-scheme: " + colours.scheme().getValue());
        });
    }

    static Colours colours(VaadinRequest request) {
        return Preference.COLOURS.read(request).flatMap(Colours::ofTag).orElse(Colours.AUTOMATIC);
    }

    static void choose(UI ui, Language language) {
        Preference.LANGUAGE.write(language.tag());
        VaadinSession.getCurrent().setLocale(language.locale());
        // Titles, menus and messages of open components are texts already made; a new page says all of them anew.
        ui.getPage().reload();
    }

    static void choose(UI ui, Colours colours) {
        Preference.COLOURS.write(colours.tag());
        ui.getPage().setColorScheme(colours.scheme());
    }

    private static Locale locale(VaadinRequest request) {
        return Preference.LANGUAGE
                .read(request)
                .flatMap(Language::ofTag)
                .orElseGet(() -> Language.of(request.getLocale()))
                .locale();
    }
}
