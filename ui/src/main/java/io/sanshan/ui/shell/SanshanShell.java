package io.sanshan.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page that every staff screen lives in. Styles come by {@code @StyleSheet} only: anything else would ask for a frontend
 * build.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("sanshan/sanshan.css")
@PWA(
        name = "Sanshan",
        shortName = "Sanshan",
        description = "Members, shopping guides and headquarters",
        themeColor = "#1f5c57",
        backgroundColor = "#f5f6f3",
        iconPath = "icons/icon.png",
        offline = false)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
// Requests stay plain HTTP, so that an answer can still set the cookies that remember language and colours.
@Push(transport = Transport.WEBSOCKET_XHR)
public class SanshanShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/logo.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("referrer", "same-origin");
    }
}
