package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody before a browser, who does what people do: reads, types, clicks. */
final class Person {

    static final int DESK_WIDTH = 1440;
    static final int DESK_HEIGHT = 900;
    static final int PHONE_WIDTH = 390;
    static final int PHONE_HEIGHT = 844;

    private final Page page;

    Person(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Types an address, as far as people do: the start, or one that a code or a colleague gave. */
    Person opens(String address) {
        page.navigate(address);
        return this;
    }

    Person logsIn(String login, String password) {
        opens("/");
        types("Login", login);
        types("Password", password);
        presses("Log in");
        return this;
    }

    Person presses(String button) {
        button(button).click();
        return this;
    }

    Person follows(String link) {
        visible(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)))
                .click();
        return this;
    }

    Person types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Person ticks(String label) {
        field(label).check();
        return this;
    }

    /** Chooses from a list that opens below a field into which one may type. */
    Person searches(String label, String option) {
        field(label).fill(option);
        option(option);
        return this;
    }

    /** Chooses from a list that opens below a field. */
    Person chooses(String label, String option) {
        field(label).click();
        option(option);
        return this;
    }

    private void option(String name) {
        visible(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)))
                .click();
    }

    /** Clicks what is written, such as a row of a list. */
    Person clicks(String text) {
        visible(page.getByText(text)).click();
        return this;
    }

    Person sees(String text) {
        assertThat(visible(page.getByText(text))).isVisible();
        return this;
    }

    Person seesHeading(String text) {
        assertThat(visible(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))))
                .isVisible();
        return this;
    }

    /** Reads what looks like this, such as a code or an address. */
    String reads(Pattern like) {
        return visible(page.getByText(like)).innerText().strip();
    }

    Person doesNotSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    /** The part of the screen that asks something, when one does; else the whole screen. */
    Locator field(String label) {
        return visible(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
    }

    Locator button(String name) {
        return visible(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** What lies on top: a dialog is added behind what it covers. */
    private static Locator visible(Locator found) {
        return found.filter(new Locator.FilterOptions().setVisible(true)).last();
    }

    /** Decodes the QR code that is shown, as the camera of another phone does. */
    String scans(String caption) {
        Locator code = visible(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(caption)));
        assertThat(code).isVisible();
        return Camera.reads(code.screenshot());
    }

    Person inColours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return this;
    }

    /** Keeps what is seen, under this name. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Keeps what is seen at both sizes, and comes back to the own one. */
    Person pictures(String name) {
        var own = page.viewportSize();
        page.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
        picture(name + "-desk");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        picture(name + "-phone");
        page.setViewportSize(own.width, own.height);
        return this;
    }
}
