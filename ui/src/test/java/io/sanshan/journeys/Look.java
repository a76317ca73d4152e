package io.sanshan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** How a screen looks: whether it fits, and pictures of it at the two sizes. */
final class Look {

    static final int DESK_WIDTH = 1440;
    static final int DESK_HEIGHT = 900;
    static final int PHONE_WIDTH = 390;
    static final int PHONE_HEIGHT = 844;

    /** Nothing sticks out sideways, lists have the shape of this width, and nothing is under way. */
    private static final String FITS = """
            () => {
              const phone = innerWidth < 640;
              const wide = element => element.scrollWidth > element.clientWidth + 1;
              return [...document.querySelectorAll('.slice-grid')]
                  .every(grid => grid.classList.contains('slice-grid-cards') === phone)
                && ![document.documentElement, ...document.querySelectorAll('.screen, .panel')].some(wide)
                && Object.values(window.Vaadin?.Flow?.clients ?? {})
                  .every(client => !client.isActive || !client.isActive());
            }""";

    private Look() {}

    /** Waits until the screen is drawn, fits and rests; fails where it never does. */
    static void settled(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .first())
                .isVisible();
        try {
            page.waitForFunction(FITS);
        } catch (TimeoutError e) {
            throw new AssertionError(page.url() + " does not fit at " + page.viewportSize().width + " px", e);
        }
    }

    /** Keeps what is seen, under this name. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Sees that it fits, and keeps what is seen, at both sizes; comes back to the size it had. */
    static void pictures(Page page, String name) {
        var own = page.viewportSize();
        page.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
        settled(page);
        picture(page, name + "-desk");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        settled(page);
        picture(page, name + "-phone");
        page.setViewportSize(own.width, own.height);
        settled(page);
    }
}
