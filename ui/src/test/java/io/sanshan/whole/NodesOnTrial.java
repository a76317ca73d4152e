package io.sanshan.whole;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on one node, and on two nodes on one MySQL, for what many ask for at once. */
final class NodesOnTrial {

    private NodesOnTrial() {}

    /** What holds on however many nodes. */
    interface Trial {
        void on(List<WholeApplication> nodes) throws Exception;
    }

    static void one(Path folder, Trial trial) throws Exception {
        one(folder, _ -> {}, trial);
    }

    /** @param prepare what a test puts around parts of each node before they are made */
    static void one(Path folder, ApplicationContextInitializer<ConfigurableApplicationContext> prepare, Trial trial)
            throws Exception {
        try (WholeApplication only = WholeApplication.start(folder, prepare)) {
            trial.on(List.of(only));
        }
    }

    static void two(Path folder, Trial trial) throws Exception {
        two(folder, _ -> {}, trial);
    }

    /** @param prepare what a test puts around parts of each node before they are made */
    static void two(Path folder, ApplicationContextInitializer<ConfigurableApplicationContext> prepare, Trial trial)
            throws Exception {
        assumeTrue(TestDatabase.vendors().anyMatch(Vendor.MYSQL::equals), "no MySQL is named");
        try (TestDatabase database = TestDatabase.empty(Vendor.MYSQL, 1);
                WholeApplication first = node(folder, database, "first", prepare);
                WholeApplication second = node(folder, database, "second", prepare)) {
            trial.on(List.of(first, second));
        }
    }

    /** One of several, which all have the installation's key. */
    static WholeApplication node(Path folder, TestDatabase database, String name) throws Exception {
        return node(folder, database, name, _ -> {});
    }

    private static WholeApplication node(
            Path folder,
            TestDatabase database,
            String name,
            ApplicationContextInitializer<ConfigurableApplicationContext> prepare)
            throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        if (!name.equals("first")) {
            Files.copy(folder.resolve("first/master.key"), home.resolve("master.key"));
        }
        return WholeApplication.start(
                home,
                prepare,
                database.settings(
                        "sanshan.node=" + name,
                        "sanshan.durable.connections=8",
                        "spring.datasource.hikari.maximum-pool-size=25"));
    }

    /** Each asks on a thread of its own; answers in the order of who asked. */
    static List<Outcome> atOnce(int callers, IntFunction<Outcome> ask) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Outcome>> asked = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> ask.apply(caller)))
                    .toList();
            List<Outcome> answers = new ArrayList<>();
            for (Future<Outcome> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** What the members were issued of the template, as the log has it. */
    static List<CouponIssued> issued(WholeApplication node, CouponTemplateId template, List<MemberId> members) {
        EventLog log = node.get(EventLog.class);
        return members.stream()
                .flatMap(
                        member -> payloads(log, AllowanceId.of(template, member).value(), AllowanceDrawn.class))
                .flatMap(drawn -> payloads(log, drawn.coupon().value(), CouponIssued.class))
                .toList();
    }

    private static <E> Stream<E> payloads(EventLog log, String stream, Class<E> type) {
        return log.stream(stream, 0).stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
