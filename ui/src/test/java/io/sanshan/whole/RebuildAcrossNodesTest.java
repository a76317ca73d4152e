package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.application.audit.ReadModels.Rebuild;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one MySQL share what is to be rebuilt, and neither loses or doubles what the other projects meanwhile. */
@EnabledIfEnvironmentVariable(named = "SANSHAN_TEST_MYSQL", matches = ".+")
class RebuildAcrossNodesTest {

    private static final List<String> MODELS = List.of(
            "member-timeline",
            "member-directory",
            "coupon-wallet",
            "guide-book",
            "store-activity",
            "daily-figures",
            "campaign-results",
            "purchase-book");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void sharesTheWorkAndSwitchesForAll() throws Exception {
        Path second = Files.createDirectories(folder.resolve("two"));
        try (StartedOn one = StartedOn.vendor(
                Vendor.MYSQL,
                folder.resolve("one"),
                "sanshan.node=one",
                "sanshan.rebuild.page=20",
                "sanshan.rebuild.side-by-side=1")) {
            UsedBrand brand = new UsedBrand(one.application());
            brand.use();
            Files.copy(one.home().resolve("master.key"), second.resolve("master.key"));
            List<String> settings = new ArrayList<>(
                    List.of(java.util.Objects.requireNonNull(one.database()).settings()));
            settings.addAll(List.of("sanshan.node=two", "sanshan.rebuild.page=20", "sanshan.rebuild.side-by-side=1"));
            try (WholeApplication two = WholeApplication.start(second, settings.toArray(String[]::new))) {
                rebuildUnderLoad(one.application(), two);
            }
        }
    }

    private static void rebuildUnderLoad(WholeApplication one, WholeApplication two) throws Exception {
        Set<String> builtByOne = ConcurrentHashMap.newKeySet();
        Set<String> builtByTwo = ConcurrentHashMap.newKeySet();
        note(one, builtByOne);
        note(two, builtByTwo);
        AtomicInteger pings = new AtomicInteger();
        List<Throwable> faults = new ArrayList<>();
        AtomicInteger tagged = new AtomicInteger();
        BesideLoad load = new BesideLoad(faults);
        int before = timeline(one);
        for (WholeApplication node : List.of(one, two)) {
            UsedBrand brand = new UsedBrand(node);
            MemberCommands members = node.get(MemberCommands.class);
            load.run(
                    "tills",
                    () -> UsedBrand.done(members.addTag(
                            brand.request(brand.headquarters),
                            node == one ? UsedBrand.MEMBER : UsedBrand.OTHER,
                            "load" + tagged.incrementAndGet())));
            load.run("screens", () -> assertThat(timeline(node)).isGreaterThanOrEqualTo(before));
        }
        ReadModels models = one.get(ReadModels.class);
        try (ReadModelChanges.Subscription listening =
                two.get(ReadModelChanges.class).listen("purchase-book", pings::incrementAndGet)) {
            MODELS.forEach(models::rebuild);
            WholeApplication.await(() -> models.states().stream().noneMatch(ReadModels.State::rebuilding));
            load.stop();
            // Nothing was bought: only the switch can have told it.
            WholeApplication.await(() -> pings.get() > 0);
        }
        assertThat(faults).isEmpty();
        assertThat(MODELS).allSatisfy(model -> assertThat(models.state(model).rebuild())
                .as(model)
                .extracting(Rebuild::phase)
                .isEqualTo(Phase.DONE));
        assertThat(builtByOne).isNotEmpty();
        assertThat(builtByTwo).isNotEmpty();
        assertThat(builtByOne.size() + builtByTwo.size()).isEqualTo(MODELS.size());
        one.awaitReadModels();
        assertThat(timeline(one)).isEqualTo(before + tagged.get());
        List<String> lines = new ArrayList<>();
        one.get(RebuildRun.class).verify(lines::add);
        assertThat(lines).last().asString().startsWith("Verified: ");
    }

    private static void note(WholeApplication node, Set<String> built) {
        node.onStep(step -> {
            if (step.step() == Step.IN_PLACE) {
                built.add(step.readModel());
            }
        });
    }

    private static int timeline(WholeApplication node) {
        return JdbcClient.create(node.database("dataSource"))
                .sql("select count(*) from member_timeline")
                .query(Integer.class)
                .single();
    }
}
