package io.sanshan.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.shared.RefusalCode;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.shell.Language;
import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

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
        Texts.in(language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            new MessageFormat(text, language.locale());
        });
    }

    @Test
    void languagesUseTheSameArguments() throws IOException {
        Map<String, String> chinese = Texts.in(Language.CHINESE);
        Texts.in(Language.ENGLISH).forEach((key, text) -> assertThat(arguments(chinese.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(text)));
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
        Set<String> families =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> asked = keysInCode().stream()
                .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !key.endsWith(".properties") && !key.startsWith(OF_A_BROWSER_EVENT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(asked).isSubsetOf(keys);
    }

    private static Set<String> keysInCode() {
        Set<String> found = new TreeSet<>();
        for (ClassModel type : ClassesOfScreens.all()) {
            for (MethodModel method : type.methods()) {
                method.code().ifPresent(code -> {
                    for (CodeElement element : code.elementList()) {
                        if (element instanceof ConstantInstruction constant
                                && constant.constantValue() instanceof String text
                                && KEY.matcher(text).matches()) {
                            found.add(text);
                        }
                    }
                });
            }
        }
        return found;
    }

    @Test
    void everyRefusalHasItsText() throws IOException, ClassNotFoundException {
        List<RefusalCode> codes = refusals();
        assertThat(codes).hasSizeGreaterThan(60);
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).keySet())
                    .containsAll(codes.stream()
                            .map(code -> RefusalText.key(code.code()))
                            .toList());
        }
    }

    private static List<RefusalCode> refusals() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        List<RefusalCode> codes = new ArrayList<>();
        for (var found : scan.findCandidateComponents("io.sanshan")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants())
                        .map(RefusalCode.class::cast)
                        .forEach(codes::add);
            }
        }
        return codes;
    }
}
