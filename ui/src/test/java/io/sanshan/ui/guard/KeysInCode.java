package io.sanshan.ui.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts that classes and templates ask for.
 *
 * @param constants whole texts in the code and in annotations
 * @param joined texts with a hole for each part that is only known when it runs
 * @param templates the templates of the members' pages
 */
record KeysInCode(Set<String> constants, Set<String> joined, String templates) {

    private static final char HOLE = '\u0001';

    static KeysInCode of(List<ClassModel> classes) {
        Set<String> constants = new TreeSet<>();
        Set<String> joined = new TreeSet<>();
        for (ClassModel type : classes) {
            for (MethodModel method : type.methods()) {
                method.code().ifPresent(code -> {
                    for (CodeElement element : code.elementList()) {
                        read(element, constants, joined);
                    }
                });
            }
            for (FieldModel field : type.fields()) {
                field.findAttribute(Attributes.constantValue()).ifPresent(value -> {
                    if (value.constant() instanceof StringEntry text) {
                        constants.add(text.stringValue());
                    }
                });
            }
            type.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(found -> found.annotations().forEach(one -> read(one, constants)));
        }
        return new KeysInCode(constants, joined, readTemplates());
    }

    private static void read(CodeElement element, Set<String> constants, Set<String> joined) {
        if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
            constants.add(text);
        }
        if (element instanceof InvokeDynamicInstruction call) {
            for (LoadableConstantEntry argument :
                    call.invokedynamic().bootstrap().arguments()) {
                if (argument instanceof StringEntry recipe
                        && recipe.stringValue().indexOf(HOLE) >= 0) {
                    joined.add(recipe.stringValue());
                }
            }
        }
    }

    private static void read(Annotation annotation, Set<String> constants) {
        annotation.elements().forEach(element -> {
            if (element.value() instanceof AnnotationValue.OfString text) {
                constants.add(text.stringValue());
            }
        });
    }

    private static String readTemplates() {
        StringBuilder all = new StringBuilder();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    /**
     * Whether the key is asked for as it stands, or put together: from a key in the code and an ending, or from a beginning
     * and one further word.
     */
    boolean asksFor(String key) {
        return constants.contains(key)
                || templates.contains('\'' + key + '\'')
                || joined.stream().anyMatch(recipe -> fits(recipe, key));
    }

    private boolean fits(String recipe, String key) {
        int hole = recipe.indexOf(HOLE);
        if (hole == 0) {
            String ending = recipe.substring(1);
            return ending.startsWith(".")
                    && key.endsWith(ending)
                    && constants.contains(key.substring(0, key.length() - ending.length()));
        }
        String beginning = recipe.substring(0, hole);
        return beginning.contains(".")
                && !isFamily(beginning)
                && Arrays.stream(recipe.split(String.valueOf(HOLE), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("[A-Za-z0-9_-]+"), shape -> Pattern.matches(shape, key)));
    }

    /** Families of values are kept by a test of their own. */
    private static boolean isFamily(String before) {
        return Stream.concat(EnumTextsTest.families(), EnumTextsTest.familiesOfImports())
                        .anyMatch(family -> (family.get()[0] + ".").equals(before))
                || before.equals("refusal.")
                || before.equals("event.");
    }
}
