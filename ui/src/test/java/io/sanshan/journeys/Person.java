package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Somebody before a browser, who does what people do: reads, types, clicks. */
final class Person {

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /** What the browser wrote as errors into its console since this was asked last. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
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

    /** Where another link has a longer name that holds this one. */
    Person followsJust(String link) {
        visible(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)))
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

    /** The number in the tile of this name. */
    Person seesNumber(String name, String number) {
        Locator tile = page.locator(".stat")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
        assertThat(tile.locator(".stat-value")).hasText(number);
        return this;
    }

    /** The first row of this name on the screen, whose cells say this. */
    Person seesRow(String name, String... cells) {
        Locator row = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "(\\s*changed)?$")))));
        assertThat(row.first().getByRole(AriaRole.CELL)).hasText(cells);
        return this;
    }

    /** Opens the entry of a history, the latest of its kind, and sees these words in it. */
    Person seesEvent(String happened, String... facts) {
        settles();
        Locator entry = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(happened, new Page.GetByTextOptions().setExact(true))))
                .first();
        Locator details = entry.getByRole(AriaRole.GROUP);
        if (details.getAttribute("open") == null) {
            entry.getByText("Event", new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
        }
        for (String fact : facts) {
            assertThat(entry).containsText(fact);
        }
        return this;
    }

    static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
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

    /** The entries of the menu, in order. */
    List<String> menu() {
        return page.locator("vaadin-side-nav-item").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    /** What stands last in the address: the id of what is shown. */
    String lastOfAddress() {
        settles();
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Follows a link to a file, and reads it. */
    String downloads(String link) {
        Download download = page.waitForDownload(() -> follows(link));
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decodes the QR code that is shown, as the camera of another phone does. */
    String scans(String caption) {
        Locator code = visible(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(caption)));
        assertThat(code).isVisible();
        // A screen that is drawn anew in between takes the code away for a moment.
        byte[] seen =
                await().ignoreExceptionsInstanceOf(PlaywrightException.class).until(code::screenshot, Objects::nonNull);
        return Camera.reads(seen);
    }

    /** Finishes what was typed. */
    Person pressesEnter() {
        page.keyboard().press("Enter");
        return this;
    }

    Person inColours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return this;
    }

    /** Waits until the screen is drawn, fits and rests. */
    Person settles() {
        Look.settled(page);
        return this;
    }

    /** Sees that it fits, and keeps what is seen, at both sizes. */
    Person pictures(String name) {
        Look.pictures(page, name);
        return this;
    }
}
