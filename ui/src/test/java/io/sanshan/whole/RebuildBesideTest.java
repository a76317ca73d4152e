package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models are built anew beside the live ones: nobody sees half of one, and nothing is lost or doubled by the switch. */
@ParameterizedClass
@MethodSource("vendors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildBesideTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Parameter
    @SuppressWarnings("NullAway.Init")
    Vendor vendor;

    @SuppressWarnings("NullAway.Init")
    private static StartedOn started;

    @SuppressWarnings("NullAway.Init")
    private static UsedBrand brand;

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @BeforeParameterizedClassInvocation
    static void use(Vendor vendor) throws Exception {
        started = StartedOn.vendor(vendor, folder.resolve(vendor.name()));
        brand = new UsedBrand(started.application());
        brand.use();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        started.close();
    }

    @Test
    void losesAndDoublesNothingWhileChangesGoOn() throws Exception {
        MemberCommands members = started.application().get(MemberCommands.class);
        AtomicInteger tagged = new AtomicInteger();
        AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
        AtomicInteger looks = new AtomicInteger();
        List<Throwable> faults = new ArrayList<>();
        int before = count("member_timeline");
        assertThat(before).isGreaterThan(200);
        BesideLoad load = new BesideLoad(faults);
        load.run("tills", () -> {
            UsedBrand.done(members.addTag(
                    brand.request(brand.headquarters), UsedBrand.OTHER, "load" + tagged.incrementAndGet()));
        });
        load.run("screens", () -> {
            fewest.accumulateAndGet(count("member_timeline"), Math::min);
            assertThat(count("member_directory")).isPositive();
            assertThat(count("store_directory")).isPositive();
            looks.incrementAndGet();
        });
        for (int times = 0; times < 3; times++) {
            for (String model : List.of("member-timeline", "member-directory", "store-directory", "coupon-wallet")) {
                models().rebuild(model);
            }
            WholeApplication.await(() -> models().states().stream().noneMatch(ReadModels.State::rebuilding));
        }
        load.stop();

        assertThat(faults).isEmpty();
        assertThat(looks.get()).isGreaterThan(10);
        assertThat(fewest.get()).as("rows that a screen saw").isGreaterThanOrEqualTo(before);
        assertThat(models().states())
                .filteredOn(state -> state.rebuild() != null)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(state -> state.rebuild() != null && state.rebuild().phase() == Phase.DONE);
        started.application().awaitReadModels();
        assertThat(count("member_timeline")).isEqualTo(before + tagged.get());
        assertThat(verify()).last().asString().startsWith("Verified: ");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void tellsOpenScreensAfterTheSwitch() throws Exception {
        AtomicInteger pings = new AtomicInteger();
        try (ReadModelChanges.Subscription listening = started.application()
                .get(ReadModelChanges.class)
                .listen(MemberQueries.DIRECTORY, pings::incrementAndGet)) {
            models().rebuild(MemberQueries.DIRECTORY);
            WholeApplication.await(() -> pings.get() > 0);
            WholeApplication.await(
                    () -> !models().state(MemberQueries.DIRECTORY).rebuilding());
        }
    }

    @Test
    void keepsTheNamesOfIndexesAndConstraints() {
        List<String> before = names();
        assertThat(before).anyMatch(name -> name.equalsIgnoreCase("coupon_card coupon_card_code"));
        for (int twice = 0; twice < 2; twice++) {
            models().rebuild("coupon-wallet");
            WholeApplication.await(() -> !models().state("coupon-wallet").rebuilding());
        }
        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() {
        return JdbcClient.create(readModels())
                .sql(
                        vendor == Vendor.H2
                                ? "select lower(table_name || ' ' || index_name) from information_schema.indexes i"
                                        + " where table_schema = 'PUBLIC' and not exists (select 1 from"
                                        + " information_schema.table_constraints c where c.index_name = i.index_name)"
                                        + " union all select lower(table_name || ' ' || constraint_name) from"
                                        + " information_schema.table_constraints where constraint_type <> 'PRIMARY KEY'"
                                        + " order by 1"
                                : "select distinct concat(table_name, ' ', index_name) from information_schema.statistics"
                                        + " where table_schema = database() order by 1")
                .query(String.class)
                .list();
    }

    private static List<String> verify() {
        List<String> lines = new ArrayList<>();
        started.application().get(RebuildRun.class).verify(lines::add);
        return lines;
    }

    private List<String> leftOver() {
        return JdbcClient.create(readModels())
                .sql("select table_name from information_schema.tables where table_schema = "
                        + (vendor == Vendor.H2 ? "'PUBLIC'" : "database()")
                        + " and (lower(table_name) like 'next\\_%' or lower(table_name) like 'old\\_%')")
                .query(String.class)
                .list();
    }

    private static ReadModels models() {
        return started.application().get(ReadModels.class);
    }

    private static int count(String table) {
        return JdbcClient.create(readModels())
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static DataSource readModels() {
        return started.application().database("dataSource");
    }
}
