package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.MEMBER;
import static io.sanshan.whole.UsedBrand.OTHER;
import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.member.WalletLinkAnswer;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.privacy.PersonalDataScan;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Refusal;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Two members of a brand that was really used are erased: what may be left of them, and what must be. */
@ParameterizedClass
@MethodSource("vendors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {

    static final Caller PROTECTION = new Caller.Staff(AccountId.named("protection"), Role.DATA_PROTECTION, null, null);
    private static final Set<String> OF_THE_ERASED = Set.of(
            "Wilhelmina",
            "Okonkwo",
            "wilhelmina",
            "okonkwo",
            "欧阳娜敏",
            "+12015550143",
            "2015550143",
            "(201) 555-0143",
            "+12015550144",
            "1957-04-13",
            "Larkspur",
            "lanolin");
    private static final List<String> COUNTING =
            List.of("daily_figure", "store_activity_day", "store_activity_entry", "purchase_entry", "campaign_result");

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

    @SuppressWarnings("NullAway.Init")
    private static Before before;

    @SuppressWarnings("NullAway.Init")
    private static List<HttpResponse<String>> walletsAfter;

    private final PersonalDataScan scan = new PersonalDataScan(OF_THE_ERASED);

    /** What there was while they were members. */
    private record Before(
            Set<String> found,
            Set<String> phoneHashes,
            Map<String, List<Map<String, Object>>> counted,
            List<Map<String, Object>> log,
            String clear,
            String wallet) {}

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @BeforeParameterizedClassInvocation
    static void erase(Vendor vendor) throws Exception {
        started = StartedOn.vendor(vendor, folder.resolve(vendor.name()));
        brand = new UsedBrand(started.application());
        brand.use();
        HttpClient phone =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String link = started.application().url() + "/m/w/" + walletSecret();
        WholeApplication.await(() -> opened(phone, link).statusCode() == 200);
        before = new Before(
                places(new PersonalDataScan(OF_THE_ERASED)),
                phoneHashes(),
                counted(),
                rows(durable(), "select * from event_log order by 1"),
                String.join("\n", clear(MEMBER)) + String.join("\n", clear(OTHER)),
                opened(phone, link).body());
        ErasureCommands erasures = started.application().get(ErasureCommands.class);
        done(erasures.erase(brand.request(PROTECTION), MEMBER, ErasureReason.PERSON_REQUEST));
        done(erasures.erase(brand.request(PROTECTION), OTHER, ErasureReason.RETENTION_ENDED));
        for (MemberId member : List.of(MEMBER, OTHER)) {
            WholeApplication.await(() -> erasure(member).completed() != null);
        }
        CouponQueries coupons = started.application().get(CouponQueries.class);
        WholeApplication.await(() -> coupons.wallet(brand.headquarters, OTHER).stream()
                .allMatch(coupon -> coupon.card().status() == CouponStatus.VOIDED));
        started.application().awaitReadModels();
        walletsAfter =
                List.of(opened(phone, link), opened(phone, started.application().url() + "/m"));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        started.close();
    }

    private static Erasure erasure(MemberId member) {
        return started.application()
                .get(ErasureQueries.class)
                .of(PROTECTION, member)
                .orElseThrow();
    }

    @Test
    void leavesNothingInAnyTableOfAnyDatabase() {
        assertThat(before.found)
                .as("what there was to find")
                .contains(
                        "member_directory.name",
                        "member_directory.phone",
                        "member_directory.birthday",
                        "member_directory.address",
                        "member_directory.note",
                        "member_directory_word.word",
                        "guide_book.name",
                        "coupon_holder.name",
                        "campaign_result_holder.name",
                        "store_activity_member.name");
        assertThat(places(scan)).isEmpty();
    }

    @Test
    void freesThePhones() {
        assertThat(before.phoneHashes).hasSize(2).allSatisfy(hash -> assertThat(hash)
                .hasSizeGreaterThan(PersonalDataScan.class.getSimpleName().length()));
        assertThat(places(new PersonalDataScan(before.phoneHashes))).isEmpty();
        UniqueKeys keys = started.application().get(UniqueKeys.class);
        assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550143")).isEmpty();
        assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550144")).isEmpty();
    }

    @Test
    void leavesNothingInLogFilesAndExports() throws Exception {
        assertThat(before.clear).contains("Wilhelmina", "欧阳娜敏", "lanolin");
        Path exports = started.home().resolve("exports.jsonl");
        EventLog log = started.application().get(EventLog.class);
        List<String> lines = new ArrayList<>();
        for (MemberId member : List.of(MEMBER, OTHER)) {
            lines.addAll(clear(member));
            lines.addAll(log.storedLines(member.value()));
        }
        Files.write(exports, lines);
        PersonalDataScan.Result result =
                scan.files(List.of(exports, started.home().resolve("sanshan.log")));
        assertThat(result.bytes()).isGreaterThan(50_000);
        assertThat(result.found()).isEmpty();
    }

    @Test
    void closesTheWalletForLinkAndBrowser() {
        assertThat(before.wallet).contains("Wilhelmina");
        assertThat(walletsAfter.getFirst().statusCode()).as("by the link").isEqualTo(404);
        assertThat(walletsAfter)
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.body()).isNotEmpty().doesNotContain("Wilhelmina"));
    }

    private static String walletSecret() {
        WalletLinkAnswer answer = started.application()
                .get(MemberCommands.class)
                .issueWalletLink(brand.request(brand.headquarters), MEMBER);
        return ((WalletLinkAnswer.Issued) answer).secret();
    }

    private static HttpResponse<String> opened(HttpClient phone, String address) throws Exception {
        return phone.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void changesNoStoredByteOfTheLog() {
        List<Map<String, Object>> now = rows(durable(), "select * from event_log order by 1");
        assertThat(now).hasSizeGreaterThan(before.log.size());
        assertThat(text(now.subList(0, before.log.size()))).isEqualTo(text(before.log));
    }

    @Test
    void changesNoCountAndNoMoney() {
        assertThat(before.counted.values()).noneMatch(List::isEmpty);
        assertThat(counted()).isEqualTo(before.counted);
        var numbers = started.application()
                .get(MemberQueries.class)
                .card(PROTECTION, MEMBER)
                .numbers();
        assertThat(numbers.couponsRedeemed()).isEqualTo(1);
        assertThat(numbers.purchases()).isEqualTo(1);
        assertThat(numbers.spent()).hasSize(1);
    }

    @Test
    void issuesAReceiptThatCanBeComputedAgain() {
        Erasure receipt = erasure(MEMBER);
        assertThat(receipt.askedBy()).isEqualTo(PROTECTION.actor());
        assertThat(receipt.reason()).isEqualTo(ErasureReason.PERSON_REQUEST);
        Erasure.Completed completed = Objects.requireNonNull(receipt.completed());
        // Name, phone and birthday at first; later an address and a note.
        assertThat(completed.personalValues()).isEqualTo(5);
        assertThat(completed.phoneFreed()).isTrue();
        assertThat(receipt.file(started.application()
                        .get(MemberQueries.class)
                        .card(PROTECTION, MEMBER)
                        .numbers()))
                .contains(
                        "sha256-of-the-lines-above: " + receipt.fingerprint(),
                        "coupons-redeemed: 1",
                        "spent-minor-units: 1998 USD");
        assertThat(started.application()
                        .get(ErasureQueries.class)
                        .list(PROTECTION, new Slice.Range(0, 10))
                        .rows())
                .hasSize(2);
    }

    @Test
    void leavesATombstoneThatTakesNoChange() {
        WholeApplication application = started.application();
        assertThat(application
                        .get(MemberQueries.class)
                        .card(PROTECTION, MEMBER)
                        .card()
                        .status())
                .isEqualTo(MemberStatus.ERASED);
        Outcome erased = Outcome.refused(Refusal.of(MemberRefusal.MEMBER_ERASED));
        assertThat(application
                        .get(MemberCommands.class)
                        .addTag(brand.request(brand.headquarters), MEMBER, "back again"))
                .isEqualTo(erased);
        assertThat(application
                        .get(MemberCommands.class)
                        .changePhone(brand.request(brand.headquarters), MEMBER, "(201) 555-0149"))
                .isEqualTo(erased);
        assertThat(application.get(UniqueKeys.class).owner(Kind.MEMBER_PHONE, "+12015550149"))
                .isEmpty();
        assertThat(application
                        .get(ErasureCommands.class)
                        .erase(brand.request(PROTECTION), MEMBER, ErasureReason.PERSON_REQUEST))
                .isEqualTo(erased);
        assertThat(application.get(PersonalKeys.class).isDestroyed(MEMBER.value()))
                .isTrue();
    }

    @Test
    void letsNobodyElseErase() {
        ErasureCommands erasures = started.application().get(ErasureCommands.class);
        List<Caller> others = new ArrayList<>(
                List.of(new Caller.Anyone(), new Caller.OfMember(MEMBER), new Caller.System("members")));
        for (Role role : Role.values()) {
            if (role != Role.DATA_PROTECTION) {
                others.add(new Caller.Staff(AccountId.named(role.name()), role, UsedBrand.STORE, UsedBrand.GUIDE));
            }
        }
        assertThat(others).hasSize(7).allSatisfy(caller -> assertThatThrownBy(
                        () -> erasures.erase(brand.request(caller), MEMBER, ErasureReason.PERSON_REQUEST))
                .isInstanceOf(NotAllowed.class));
    }

    @Test
    void bringsNothingBackWhenAllIsBuiltAnew() {
        List<String> lines = new ArrayList<>();
        assertThat(started.application().get(RebuildRun.class).verify(lines::add))
                .as(lines.toString())
                .isTrue();
        assertThat(lines).last().asString().startsWith("Verified: ");
        assertThat(places(scan)).isEmpty();
        assertThat(counted()).isEqualTo(before.counted);
    }

    /** The table of unique values is made anew by reading all of the log, the erased included; then a phone has a new owner. */
    @Test
    void bringsNothingBackAtAStartThatMakesTheUniqueValuesAnew() throws Exception {
        assumeTrue(vendor == Vendor.H2, "the home holds everything");
        Path copy = folder.resolve("restarted");
        started.application().close();
        copy(started.home(), copy);
        try (WholeApplication again = WholeApplication.start(copy, "sanshan.unique-keys.rebuild=true")) {
            UniqueKeys keys = again.get(UniqueKeys.class);
            assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550143")).isEmpty();
            assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550145"))
                    .as("of somebody else")
                    .isPresent();
            UsedBrand later = new UsedBrand(again);
            MemberId newcomer = MemberId.named("newcomer");
            done(again.get(MemberCommands.class)
                    .register(
                            later.request(later.headquarters),
                            new NewMember(
                                    newcomer,
                                    "Somebody New",
                                    "(201) 555-0143",
                                    null,
                                    JoinSource.HEADQUARTERS,
                                    UsedBrand.STORE,
                                    UsedBrand.GUIDE)));
            assertThat(keys.owner(Kind.MEMBER_PHONE, "+12015550143")).contains(newcomer.value());
        } finally {
            started = new StartedOn(WholeApplication.start(started.home()), started.home(), null);
            brand = new UsedBrand(started.application());
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static List<String> clear(MemberId member) {
        return started.application().get(AuditQueries.class).exportInClear(PROTECTION, member.value());
    }

    private static Set<String> phoneHashes() {
        return rows(
                        durable(),
                        "select key_hash from unique_key where owner in ('" + MEMBER.value() + "', '" + OTHER.value()
                                + "')")
                .stream()
                .map(row -> String.valueOf(row.get("key_hash")))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Map<String, Object>>> counted() {
        return COUNTING.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> rows(readModels(), "select * from " + table + " order by 1")));
    }

    /** Tables and columns of both databases in which something is found. */
    private static Set<String> places(PersonalDataScan scan) {
        Set<String> places = new HashSet<>();
        for (DataSource database : List.of(durable(), readModels())) {
            List<String> tables = tables(database);
            assertThat(tables).hasSizeGreaterThan(5);
            scan.tables(database, tables)
                    .found()
                    .forEach(found -> places.add(found.substring(0, found.indexOf(':'))
                            .replaceAll("[\"`]", "")
                            .toLowerCase(Locale.ROOT)));
        }
        return places;
    }

    private static List<String> tables(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, metaData -> {
                List<String> names = new ArrayList<>();
                var connection = metaData.getConnection();
                try (var found = metaData.getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                    while (found.next()) {
                        names.add('"' + found.getString("TABLE_NAME") + '"');
                    }
                }
                String quote = metaData.getIdentifierQuoteString();
                names.replaceAll(name -> name.replace("\"", quote));
                return names;
            });
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> rows(DataSource database, String query) {
        return new JdbcTemplate(database)
                .queryForList(query).stream()
                        .map(row -> {
                            Map<String, Object> named = new TreeMap<>();
                            row.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT), value));
                            return (Map<String, Object>) named;
                        })
                        .toList();
    }

    private static List<String> text(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .map(cell -> cell.getKey()
                                + '='
                                + (cell.getValue() instanceof byte[] bytes
                                        ? java.util.HexFormat.of().formatHex(bytes)
                                        : String.valueOf(cell.getValue())))
                        .collect(Collectors.joining(",")))
                .toList();
    }

    private static DataSource durable() {
        return started.application().database("durablePool");
    }

    private static DataSource readModels() {
        return started.application().database("dataSource");
    }
}
