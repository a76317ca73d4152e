package io.sanshan.journeys;

import com.vaadin.flow.router.Route;
import io.sanshan.journeys.FirstDay.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The addresses of the staff's screens by role, with ids of things that exist: an address of nothing would be closed to everybody.
 * Which there are is taken from the screens, so that a new one is not forgotten; whose they are is said here once more.
 */
final class AddressesOfRoles {

    /** Open to everybody, or only a way to the own home. */
    private static final Set<String> OF_NOBODY = Set.of("", "login", "set-up");

    private final Map<Role, List<String>> own = new LinkedHashMap<>();

    AddressesOfRoles(FirstDay day) {
        String member = day.find("Mia");
        String campaign = day.find("Spring thanks");
        own.put(
                Role.HEADQUARTERS,
                List.of(
                        "/hq",
                        "/hq/campaigns",
                        "/hq/campaigns/new",
                        "/hq/campaigns/results",
                        "/hq/campaigns/" + campaign,
                        "/hq/campaigns/" + campaign + "/edit",
                        "/hq/members",
                        "/hq/members/" + member,
                        "/hq/stores",
                        "/hq/stores/" + day.find("Lakeside"),
                        "/hq/guides",
                        "/hq/guides/" + day.find("Gwen Iris"),
                        "/hq/accounts",
                        "/hq/attempts",
                        "/hq/offline"));
        own.put(
                Role.MANAGER,
                List.of("/store", "/store/members", "/store/members/" + member, "/store/tills", "/store/attempts"));
        own.put(
                Role.GUIDE,
                List.of(
                        "/guide",
                        "/guide/code",
                        "/guide/members",
                        "/guide/members/" + member,
                        "/guide/push",
                        "/guide/push/" + day.find("Gwen's choice")));
        List<String> audit = List.of(
                "/audit",
                "/audit/streams/" + member,
                "/audit/why/" + member,
                "/audit/read-models",
                "/audit/dead-letters",
                "/audit/erasures",
                "/audit/erasures/" + member);
        own.put(Role.AUDITOR, audit);
        own.put(Role.PROTECTION, audit);
    }

    List<String> of(Role role) {
        return own.getOrDefault(role, List.of());
    }

    /** All addresses, each once. */
    List<String> all() {
        return own.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** What the role must not open. */
    List<String> ofOthers(Role role) {
        return all().stream().filter(address -> !of(role).contains(address)).toList();
    }

    /** Routes of screens that no address here belongs to. */
    List<String> forgotten() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class, false));
        List<String> forgotten = new ArrayList<>();
        scan.findCandidateComponents("io.sanshan.ui").forEach(candidate -> {
            if (candidate instanceof AnnotatedBeanDefinition screen) {
                String route = String.valueOf(
                        Objects.requireNonNull(screen.getMetadata().getAnnotationAttributes(Route.class.getName()))
                                .get("value"));
                String like = "/" + route.replaceAll(":\\w+", "[^/]+");
                boolean ofATest = screen.getMetadata().getEnclosingClassName() != null;
                if (!ofATest
                        && !OF_NOBODY.contains(route)
                        && all().stream().noneMatch(address -> address.matches(like))) {
                    forgotten.add(route);
                }
            }
        });
        return forgotten;
    }
}
