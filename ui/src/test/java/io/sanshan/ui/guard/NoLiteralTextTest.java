package io.sanshan.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import java.lang.classfile.ClassModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads stands in the bundles, nowhere in the code. */
class NoLiteralTextTest {

    @Test
    void screensHoldNoWords() {
        List<ClassModel> classes = ClassesOfScreens.all();
        assertThat(classes).hasSizeGreaterThan(50);
        assertThat(classes).allSatisfy(type -> assertThat(LiteralTexts.in(type))
                .as(type.thisClass().asInternalName())
                .isEmpty());
    }

    @Test
    void aViewThatSpeaksIsFound() {
        assertThat(LiteralTexts.in(ClassesOfScreens.of(Speaking.class)))
                .contains("Save", "Delete this member", "Members of the brand", "members found so far");
    }

    @Test
    void wordsForDevelopersAreLeftAlone() {
        assertThat(LiteralTexts.in(ClassesOfScreens.of(Failing.class))).isEmpty();
    }

    @PageTitle("Members of the brand")
    static class Speaking extends Span {
        Speaking(int number) {
            setText("Save");
            setTitle("Delete this member");
            add(number + " members found so far");
        }
    }

    static class Failing {
        void fail() {
            throw new IllegalStateException("nobody is logged in");
        }
    }
}
