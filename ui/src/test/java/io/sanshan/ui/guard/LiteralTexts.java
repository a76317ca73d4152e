package io.sanshan.ui.guard;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what reads like words for a person among the constants of a class: in code, in texts that are joined, and in annotation
 * values. Not words for a person are messages of exceptions and of the log, and scripts, drawings and policies that are handed
 * to a browser.
 */
final class LiteralTexts {

    private static final Pattern WORDS =
            Pattern.compile(".*\\p{L}{2,}[,.!?:]? \\p{L}{2,}.*|\\p{Lu}\\p{Ll}{2,}.*|.*\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern FOR_BROWSERS = Pattern.compile(
            "(?s).*(<svg|<path|<rect|</|class=\\\\?\"|navigator\\.|default-src|-src |return |window\\.|document\\.|this\\.|=>|const |max-age|width=).*");
    private static final Pattern HEADERS = Pattern.compile(
            "X-[A-Za-z-]+|Authorization|Bearer ?|Forwarded|[A-Z][a-z]+(-[A-Z][a-z]+)+|Lax|SameSite|Cache-Control");
    /** Names of events, beginnings of names of zones, and the shape of a code are not words of a language. */
    private static final Pattern NAMES = Pattern.compile("([A-Z][a-z]+){2,}|[A-Za-z]+/|[X ]+");

    private static final Set<String> PAGE_ANNOTATIONS = Set.of(
            "Lcom/vaadin/flow/server/PWA;",
            "Lcom/vaadin/flow/component/page/Viewport;",
            "Lorg/springframework/beans/factory/annotation/Value;",
            // For who programs a till, in the one language of programs.
            "Lio/swagger/v3/oas/annotations/media/Schema;",
            "Lio/swagger/v3/oas/annotations/tags/Tag;");

    private LiteralTexts() {}

    static List<String> in(ClassModel type) {
        List<String> found = new ArrayList<>();
        for (MethodModel method : type.methods()) {
            method.code().ifPresent(code -> inCode(code.elementList(), found));
        }
        type.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(annotations -> annotations.annotations().forEach(one -> inAnnotation(one, found)));
        return found;
    }

    private static void inCode(List<CodeElement> code, List<String> found) {
        for (int i = 0; i < code.size(); i++) {
            String text = text(code.get(i));
            if (text != null && reads(text) && !isForDevelopers(code, i)) {
                found.add(text);
            }
        }
    }

    /** The constant of an instruction; of joined texts the fixed parts. */
    private static @Nullable String text(CodeElement element) {
        if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
            return text;
        }
        if (element instanceof InvokeDynamicInstruction joined) {
            for (LoadableConstantEntry argument :
                    joined.invokedynamic().bootstrap().arguments()) {
                if (argument instanceof StringEntry recipe) {
                    return recipe.stringValue().replace('\u0001', ' ').strip();
                }
            }
        }
        return null;
    }

    /** Whether the next call made with it is an exception, the log, or a script. */
    private static boolean isForDevelopers(List<CodeElement> code, int from) {
        for (int i = from + 1; i < code.size(); i++) {
            if (code.get(i) instanceof InvokeInstruction call) {
                String owner = call.owner().asInternalName();
                String name = call.name().stringValue();
                if (owner.startsWith("java/lang/String")
                        || owner.startsWith("java/util/Map")
                        || owner.startsWith("java/lang/Integer")) {
                    continue;
                }
                return owner.endsWith("Exception")
                        || owner.endsWith("Error")
                        || owner.endsWith("slf4j/Logger")
                        || name.equals("executeJs")
                        || name.equals("addMetaTag")
                        || name.equals("setConfirmButtonTheme")
                        || name.equals("requireNonNull")
                        || name.equals("toString");
            }
        }
        return false;
    }

    private static void inAnnotation(Annotation annotation, List<String> found) {
        if (PAGE_ANNOTATIONS.contains(annotation.className().stringValue())) {
            return;
        }
        annotation.elements().forEach(element -> {
            if (element.value() instanceof AnnotationValue.OfString text && reads(text.stringValue())) {
                found.add(text.stringValue());
            }
        });
    }

    private static boolean reads(String text) {
        return WORDS.matcher(text).matches()
                && !FOR_BROWSERS.matcher(text).matches()
                && !HEADERS.matcher(text).matches()
                && !NAMES.matcher(text).matches();
    }
}
