package io.sanshan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a screen with axe, in light and in dark. What keeps people out, contrast included, is a failure. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** What is grave on the screen, in both colours; empty where everybody can use it. */
    static List<String> of(Person person, String screen) {
        List<String> found = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            person.inColours(colours);
            var answer = new AxeBuilder(person.page()).setLegacyMode(true).analyze();
            assertThat(answer.getPasses()).as("axe looked at " + screen).isNotEmpty();
            answer.getViolations().stream()
                    .filter(violation -> GRAVE.contains(violation.getImpact()))
                    .forEach(violation -> violation
                            .getNodes()
                            .forEach(node -> found.add(screen + " " + colours + " " + violation.getId() + " "
                                    + node.getTarget() + " " + node.getFailureSummary())));
        }
        return found;
    }
}
