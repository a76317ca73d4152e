package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** Somebody who touches no mouse: she goes from one thing to the next, and does with a key what others click. */
final class Keyboard {

    /** More steps than any screen has things to go to. */
    private static final int ONCE_AROUND = 90;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What has the focus is named as a screen reader does, as far as the screens need it. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }
              if (!at || at === document.body) { return ''; }
              const root = at.getRootNode();
              const texts = (at.getAttribute('aria-labelledby') ?? '').split(' ')
                  .map(id => (root.getElementById?.(id) ?? document.getElementById(id))?.textContent ?? '');
              const name = at.getAttribute('aria-label') || texts.join(' ').trim() || at.labels?.[0]?.textContent
                  || at.textContent.trim() || root.host?.textContent || '';
              return name.replace(/[•*]/g, '').replace(/\\s+/g, ' ').trim();
            }""";

    private final Person person;
    private final Page page;

    Keyboard(Person person) {
        this.person = person;
        page = person.page();
    }

    /** Goes on until this has the focus. */
    Keyboard to(String name) {
        return walk(name, "Tab");
    }

    /** Goes back until this has the focus. */
    Keyboard backTo(String name) {
        return walk(name, "Shift+Tab");
    }

    private Keyboard walk(String name, String step) {
        person.settles();
        StringBuilder way = new StringBuilder();
        for (int steps = 0; steps < ONCE_AROUND; steps++) {
            String here = focused();
            if (here.equals(name)) {
                return this;
            }
            way.append('[').append(here).append(']');
            page.keyboard().press(step);
        }
        throw new AssertionError("no way to \"" + name + "\" by " + step + ": " + way);
    }

    /** Where she finds herself, without having gone there. */
    Keyboard isAt(String name) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(focused()).isEqualTo(name));
        return this;
    }

    Keyboard presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard types(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard sees(String text) {
        person.sees(text);
        return this;
    }

    Keyboard seesHeading(String text) {
        person.seesHeading(text);
        return this;
    }

    Keyboard seesNoDialog() {
        await().atMost(PATIENCE)
                .until(() -> page.getByRole(AriaRole.DIALOG).count() == 0
                        && page.getByRole(AriaRole.ALERTDIALOG).count() == 0);
        return this;
    }

    private String focused() {
        return (String) page.evaluate(FOCUSED);
    }
}
