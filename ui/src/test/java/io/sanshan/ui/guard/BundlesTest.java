package io.sanshan.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.importing.ImportTexts;
import io.sanshan.domain.shared.RefusalCode;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.shell.Language;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every text stands in every language, every text that the code asks for is there, and none is left that nobody asks for. */
class BundlesTest {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+");

    /** What a script tells the server of an event, named in a script's way. */
    private static final String OF_A_BROWSER_EVENT = "event.detail.";

    @Test
    void languagesHaveTheSameKeys() throws IOException {
        Map<String, String> english = Texts.in(Language.ENGLISH);
        assertThat(english).hasSizeGreaterThan(300);
        assertThat(Texts.in(Language.CHINESE).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsAreMessageFormats(Language language) throws IOException {
        assertThat(malformed(Texts.in(language), language)).isEmpty();
    }

    @Test
    void aTextThatIsNoMessageFormatIsFound() {
        Map<String, String> texts =
                Map.of("a.good", "{0} members", "a.open", "{0 members", "a.quoted", "it's", "a.blank", " ");
        assertThat(malformed(texts, Language.ENGLISH)).containsExactlyInAnyOrder("a.open", "a.quoted", "a.blank");
    }

    private static Set<String> malformed(Map<String, String> texts, Language language) {
        Set<String> malformed = new TreeSet<>();
        texts.forEach((key, text) -> {
            try {
                new MessageFormat(text, language.locale());
                if (text.isBlank() || text.contains("'")) {
                    malformed.add(key);
                }
            } catch (IllegalArgumentException e) {
                malformed.add(key);
            }
        });
        return malformed;
    }

    @Test
    void languagesUseTheSameArguments() throws IOException {
        assertThat(differing(Texts.in(Language.ENGLISH), Texts.in(Language.CHINESE)))
                .isEmpty();
    }

    @Test
    void aTextWithOtherArgumentsIsFound() {
        assertThat(differing(
                        Map.of("a.same", "{0} of {1}", "a.other", "{0} of {1}", "a.missing", "{0}"),
                        Map.of("a.same", "{1}/{0}", "a.other", "{0}")))
                .containsExactlyInAnyOrder("a.other", "a.missing");
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> differing = new TreeSet<>();
        one.forEach((key, text) -> {
            if (!arguments(other.getOrDefault(key, "")).equals(arguments(text))) {
                differing.add(key);
            }
        });
        return differing;
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyInTheCodeIsThere() throws IOException {
        Set<String> keys = Texts.in(Language.ENGLISH).keySet();
        Set<String> asked = asked(KeysInCode.of(ClassesOfScreens.all()), keys);
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(asked).isSubsetOf(keys);
    }

    @Test
    void aKeyThatNobodyWroteIsFound() throws IOException {
        Set<String> keys = Texts.in(Language.ENGLISH).keySet();
        assertThat(asked(KeysInCode.of(List.of(ClassesOfScreens.of(Asking.class))), keys))
                .containsExactly("store.nobodyWroteThis");
        assertThat(keys).doesNotContain("store.nobodyWroteThis");
    }

    static class Asking {
        String ask() {
            return "store.nobodyWroteThis";
        }
    }

    private static Set<String> asked(KeysInCode code, Set<String> keys) {
        Set<String> families =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        return code.constants().stream()
                .filter(constant -> KEY.matcher(constant).matches())
                .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !key.endsWith(".properties") && !key.startsWith(OF_A_BROWSER_EVENT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        assertThat(unused(Texts.in(Language.ENGLISH).keySet())).isEmpty();
    }

    @Test
    void aTextThatNobodyAsksForIsFound() throws IOException {
        assertThat(unused(Set.of("store.nobodyAsksForThis", "role.HEADQUARTERS", "role.KING")))
                .containsExactlyInAnyOrder("store.nobodyAsksForThis", "role.KING");
    }

    private static Set<String> unused(Set<String> keys) throws IOException {
        KeysInCode code = KeysInCode.of(ClassesOfScreens.all());
        Set<String> made = new TreeSet<>(EnumTextsTest.keys());
        refusals().forEach(refusal -> made.add(RefusalText.key(refusal.code())));
        assertThat(made).hasSizeGreaterThan(150);
        assertThat(code.templates()).as("templates").isNotEmpty();
        return unused(keys, made, code);
    }

    @Test
    void everyTextOfTheImporterIsAskedFor() throws IOException {
        Set<String> keys = Texts.ofImports().keySet();
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(unusedByImports(keys)).isEmpty();
    }

    @Test
    void aTextThatTheImporterNeverSaysIsFound() {
        assertThat(unusedByImports(Set.of("nobody.asks", "phase.STORES", "fault.NOBODY", "broken.file")))
                .containsExactlyInAnyOrder("nobody.asks", "fault.NOBODY");
    }

    private static Set<String> unusedByImports(Set<String> keys) {
        return unused(
                keys,
                EnumTextsTest.keys(EnumTextsTest.familiesOfImports()),
                KeysInCode.of(List.of(ClassesOfScreens.of(ImportTexts.class))));
    }

    private static Set<String> unused(Set<String> keys, Set<String> made, KeysInCode code) {
        return keys.stream()
                .filter(key -> !made.contains(key) && !code.asksFor(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        List<RefusalCode> codes = refusals();
        assertThat(codes).hasSizeGreaterThan(60);
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).keySet())
                    .containsAll(codes.stream()
                            .map(code -> RefusalText.key(code.code()))
                            .toList());
        }
    }

    private static List<RefusalCode> refusals() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        List<RefusalCode> codes = new ArrayList<>();
        for (var found : scan.findCandidateComponents("io.sanshan")) {
            Class<?> type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), BundlesTest.class.getClassLoader());
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants())
                        .map(RefusalCode.class::cast)
                        .forEach(codes::add);
            }
        }
        return codes;
    }
}
