package io.sanshan.axon.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.XStreamException;
import com.thoughtworks.xstream.security.ForbiddenClassException;
import io.sanshan.domain.shared.Personal;
import java.beans.EventHandler;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from token and snapshot tables is of a listed type or is refused: a payload that runs code never gets that far. */
class ClosedXStreamTest {

    private final XStream closed = SnapshotKinds.closed();

    static List<Object> kindsOfState() {
        return SnapshotKinds.all();
    }

    @ParameterizedTest
    @MethodSource("kindsOfState")
    void readsBackEveryKindOfStateAndToken(Object state) {
        Object read = closed.fromXML(closed.toXML(state));

        assertThat(read)
                .usingRecursiveComparison()
                // Transient: where the running processor stands, not where the token does.
                .ignoringFieldsMatchingRegexes(
                        "(.*\\.)?(lastMessageWasReplay|lowerSegmentAdvanced|upperSegmentAdvanced|gapTruncationIndex)")
                .isEqualTo(state);
    }

    /**
     * In a JVM of its own, since the JDK warns once per process. XStream tries Unsafe while it is loaded, whether or not it is
     * used, so the application is started with that one warning off; there is no other.
     */
    @Test
    void needsNothingElseTheJdkWarnsAbout() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SnapshotKinds.class.getName())
                .start();

        // Standard output holds the test libraries' own log; what the JDK has to say goes to the other one.
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(said).endsWith("read back: " + kindsOfState().size() + System.lineSeparator());
        assertThat(process.waitFor()).isZero();
    }

    /** The payload is a live one: it runs code while an XStream that allows all reads it. */
    @Test
    void refusesAGadgetThatWorksWhereAllIsAllowed() {
        XStream open = new XStream();
        open.allowTypesByWildcard(new String[] {"**"});
        String gadget = open.toXML(new ArrayList<>(List.of(new Fuse())));
        Fuse.lit.set(0);
        open.fromXML(gadget);
        assertThat(Fuse.lit).hasValue(1);

        assertThatThrownBy(() -> closed.fromXML(gadget))
                .isInstanceOf(ForbiddenClassException.class)
                .hasMessageContaining("Fuse");
        assertThat(Fuse.lit).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<java.lang.ProcessBuilder><command><string>true</string></command></java.lang.ProcessBuilder>",
                "<list><java.lang.ProcessBuilder><command><string>true</string></command></java.lang.ProcessBuilder></list>",
                "<map><entry><string>a</string><java.beans.EventHandler/></entry></map>",
                "<javax.imageio.ImageIO_-ContainsFilter/>",
                "<javax.imageio.spi.FilterIterator/>",
                "<java.util.PriorityQueue/>",
                "<tree-map/>",
                "<dynamic-proxy><interface>java.lang.Runnable</interface></dynamic-proxy>",
                "<java-class>java.lang.Runtime</java-class>",
                "<file>/etc/passwd</file>",
                "<url>jar:http://localhost/x!/</url>",
                "<java.util.ServiceLoader/>",
                "<com.sun.rowset.JdbcRowSetImpl/>",
                "<org.springframework.context.support.ClassPathXmlApplicationContext/>",
                "<io.sanshan.axon.encryption.MasterKey/>",
                "<org.axonframework.eventhandling.GenericEventMessage/>",
                "<event/>",
                "<string-array/>",
                "<no.such.Type/>"
            })
    void refusesEveryOtherType(String xml) {
        assertThatThrownBy(() -> closed.fromXML(xml))
                .isInstanceOfAny(ForbiddenClassException.class, XStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {ProcessBuilder.class, EventHandler.class, PriorityQueue.class, TreeSet.class, Comparator.class})
    void doesNotEvenNameThem(Class<?> type) {
        assertThatThrownBy(() -> closed.getMapper().realClass(type.getName()))
                .isInstanceOf(ForbiddenClassException.class);
    }

    @Test
    void writesAndReadsNoPersonalData() {
        List<Object> state = new ArrayList<>(List.of(Personal.of("Anna Muster")));

        assertThatThrownBy(() -> closed.toXML(state))
                .isInstanceOf(XStreamException.class)
                .hasMessageContaining("personal data")
                .hasMessageNotContaining("Anna");
        assertThatThrownBy(
                        () -> closed.fromXML(
                                "<io.sanshan.domain.shared.Personal_-Known><text>x</text></io.sanshan.domain.shared.Personal_-Known>"))
                .isInstanceOf(XStreamException.class);
    }

    @Test
    void readsARecordThroughItsConstructor() {
        assertThatThrownBy(() -> closed.fromXML(
                        "<io.sanshan.domain.ids.MemberId><value>store-1</value></io.sanshan.domain.ids.MemberId>"))
                .isInstanceOf(XStreamException.class)
                .hasMessageContaining("refuses");
        assertThatThrownBy(() -> closed.fromXML(
                        "<io.sanshan.domain.ids.MemberId><other>member-1</other></io.sanshan.domain.ids.MemberId>"))
                .isInstanceOf(XStreamException.class)
                .hasMessageContaining("no part");
    }

    /** Stands for what an attacker would start. */
    static final class Fuse implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final AtomicInteger lit = new AtomicInteger();

        private Object readResolve() {
            lit.incrementAndGet();
            return this;
        }
    }
}
