package io.sanshan.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.sanshan.domain.account.Role;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.shell.Language;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every route and every layout says who may open it, with roles that exist; menu entries have words and a drawing. */
class AccessTest {

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        List<Class<?>> routes = annotated(Route.class);
        routes.addAll(annotated(Layout.class));
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(saysWho(route)).as(route.getName()).isTrue());
    }

    @Test
    void rolesOfRoutesExist() {
        Set<String> roles =
                new TreeSet<>(Arrays.stream(Role.values()).map(Enum::name).toList());
        List<Class<?>> guarded = annotated(RolesAllowed.class);
        assertThat(guarded).isNotEmpty();
        assertThat(guarded).allSatisfy(route -> assertThat(roles)
                .contains(route.getAnnotation(RolesAllowed.class).value()));
    }

    @Test
    void aRouteThatSaysNothingIsFound() {
        assertThat(saysWho(Silent.class)).isFalse();
    }

    @Test
    void namesOfRolesAreThoseOfTheDomain() throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (Field field : Roles.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                names.add((String) field.get(null));
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void menuEntriesHaveWordsAndADrawing() throws IOException {
        Set<String> keys = Texts.in(Language.ENGLISH).keySet();
        List<Class<?>> entries = annotated(Menu.class);
        assertThat(entries).hasSizeGreaterThan(4);
        assertThat(entries).allSatisfy(entry -> {
            Menu menu = entry.getAnnotation(Menu.class);
            assertThat(keys).contains(menu.title());
            assertThat(Glyph.named(menu.icon())).isNotNull();
        });
    }

    private static boolean saysWho(Class<?> route) {
        return route.isAnnotationPresent(RolesAllowed.class) || route.isAnnotationPresent(AnonymousAllowed.class);
    }

    private static List<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        List<Class<?>> found = new ArrayList<>();
        scan.findCandidateComponents("io.sanshan.ui").forEach(candidate -> {
            try {
                Class<?> type = Class.forName(candidate.getBeanClassName());
                if (type != Silent.class) {
                    found.add(type);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return found;
    }

    @Route("silent")
    static class Silent extends com.vaadin.flow.component.html.Div {
        private static final long serialVersionUID = 1L;
    }
}
