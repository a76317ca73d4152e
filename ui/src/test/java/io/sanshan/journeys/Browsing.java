package io.sanshan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One Chromium for all persons of the journeys, each with cookies of her own. */
final class Browsing implements AutoCloseable {

    /** A busy machine is slow; what is wrong never appears. */
    private static final double PATIENCE = 120_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<Person> persons = new ArrayList<>();

    Browsing(String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = Objects.requireNonNullElse(System.getenv("SANSHAN_CHROMIUM"), "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Somebody before a large screen. */
    Person atDesk() {
        return person(Look.DESK_WIDTH, Look.DESK_HEIGHT, false);
    }

    /** Somebody with a phone. */
    Person onPhone() {
        return person(Look.PHONE_WIDTH, Look.PHONE_HEIGHT, true);
    }

    private Person person(int width, int height, boolean touch) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("en-US")
                .setTimezoneId("America/New_York"));
        context.setDefaultTimeout(PATIENCE);
        Person person = new Person(context.newPage());
        persons.add(person);
        return person;
    }

    /** What stands in the consoles as an error since it was asked last. */
    List<String> complaints() {
        return persons.stream().flatMap(person -> person.complaints().stream()).toList();
    }

    /** What everybody saw last. */
    void picturesOf(String failed) {
        for (int i = 0; i < persons.size(); i++) {
            Look.picture(persons.get(i).page(), "failed-" + failed + "-" + i);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
