package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.MEMBER;
import static io.sanshan.whole.UsedBrand.OTHER;
import static io.sanshan.whole.UsedBrand.done;

import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.WalletLinkAnswer;
import io.sanshan.application.shared.Caller;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.privacy.PersonalDataScan;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A brand that was really used, and two members of it who were then erased. */
final class ErasedBrand implements AutoCloseable {

    static final Caller PROTECTION = new Caller.Staff(AccountId.named("protection"), Role.DATA_PROTECTION, null, null);

    /** What is known of the two, in the forms it could be found in. */
    static final Set<String> PERSONAL = Set.of(
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

    final StartedOn started;
    final UsedBrand brand;
    final Before before;

    /** Her wallet after the erasure: by its link, and in the browser that had opened it. */
    final List<HttpResponse<String>> wallets;

    /** What there was while they were members. */
    record Before(
            Set<String> found,
            Set<String> phoneHashes,
            Map<String, List<String>> counted,
            List<String> log,
            String clear,
            String wallet) {}

    private ErasedBrand(StartedOn started) throws Exception {
        this.started = started;
        brand = new UsedBrand(started.application());
        brand.use();
        HttpClient phone =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String link = started.application().url() + "/m/w/" + walletSecret();
        WholeApplication.await(() -> opened(phone, link).statusCode() == 200);
        before = new Before(
                databases().places(new PersonalDataScan(PERSONAL)),
                phoneHashes(),
                counted(),
                databases().log(),
                String.join("\n", clear(MEMBER)) + String.join("\n", clear(OTHER)),
                opened(phone, link).body());
        erase();
        wallets =
                List.of(opened(phone, link), opened(phone, started.application().url() + "/m"));
    }

    static ErasedBrand on(Vendor vendor, Path home) throws Exception {
        return new ErasedBrand(StartedOn.vendor(vendor, home));
    }

    private void erase() {
        ErasureCommands erasures = get(ErasureCommands.class);
        done(erasures.erase(brand.request(PROTECTION), MEMBER, ErasureReason.PERSON_REQUEST));
        done(erasures.erase(brand.request(PROTECTION), OTHER, ErasureReason.RETENTION_ENDED));
        for (MemberId member : List.of(MEMBER, OTHER)) {
            WholeApplication.await(() -> erasure(member).completed() != null);
        }
        WholeApplication.await(() -> get(CouponQueries.class).wallet(brand.headquarters, OTHER).stream()
                .allMatch(coupon -> coupon.card().status() == CouponStatus.VOIDED));
        started.application().awaitReadModels();
    }

    <T> T get(Class<T> type) {
        return started.application().get(type);
    }

    Databases databases() {
        return Databases.of(started.application());
    }

    Erasure erasure(MemberId member) {
        return erasure(started.application(), member);
    }

    static Erasure erasure(WholeApplication application, MemberId member) {
        return application.get(ErasureQueries.class).of(PROTECTION, member).orElseThrow();
    }

    /** What an export in clear gives out of her. */
    List<String> clear(MemberId member) {
        return get(AuditQueries.class).exportInClear(PROTECTION, member.value());
    }

    /** What counts and sums. */
    Map<String, List<String>> counted() {
        return databases().contents(COUNTING);
    }

    private String walletSecret() {
        WalletLinkAnswer answer = get(MemberCommands.class).issueWalletLink(brand.request(brand.headquarters), MEMBER);
        return ((WalletLinkAnswer.Issued) answer).secret();
    }

    private static HttpResponse<String> opened(HttpClient phone, String address)
            throws IOException, InterruptedException {
        return phone.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Set<String> phoneHashes() {
        return new HashSet<>(Databases.rows(
                        databases().durable(),
                        "select key_hash from unique_key where owner in (?, ?)",
                        MEMBER.value(),
                        OTHER.value())
                .stream()
                .map(row -> row.substring("key_hash=".length()))
                .toList());
    }

    @Override
    public void close() {
        started.close();
    }
}
