package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.OfflineCommands;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.whole.TillBrowser.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tills that redeem without a line, as a maker of tills would write them. */
final class OfflineTills {

    static final String BUNDLES = "/api/till/v1/offline/bundles";
    static final String UPLOADS = "/api/till/v1/offline/uploads";
    static final String KEYS = "/api/till/v1/offline/keys";
    static final String DOCUMENTS = "/api/till/v1/offline/documents/";
    static final String BASKET = "{\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":3000}]}";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private OfflineTills() {}

    /** A device with its key, which asks the nodes by turns. */
    record Till(TillDeviceId device, List<TillBrowser> nodes) {

        static Till registered(List<WholeApplication> nodes, TwoStores stores, String name, StoreId store)
                throws Exception {
            TillKey key = TillKey.drawn();
            TillDeviceId device = TillDeviceId.of(UUID.randomUUID());
            done(nodes.getFirst()
                    .get(TillDeviceCommands.class)
                    .register(
                            stores.request(Visitor.HEADQUARTERS.caller()),
                            new NewTillDevice(device, store, name, key)));
            List<TillBrowser> browsers =
                    nodes.stream().map(node -> new TillBrowser(node.url(), key)).toList();
            for (TillBrowser browser : browsers) {
                WholeApplication.await(() -> browser.get(TillCases.DEVICE).status() == 200);
            }
            return new Till(device, browsers);
        }

        Till allowed(WholeApplication node, TwoStores stores, int redemptions, long money) {
            done(node.get(TillDeviceCommands.class)
                    .allowOffline(
                            stores.request(Visitor.HEADQUARTERS.caller()),
                            device,
                            new TillDeviceCard.Offline(12, redemptions, new Money(money, "USD"))));
            return this;
        }

        TillBrowser browser() {
            return nodes.getFirst();
        }

        Answer issue() throws Exception {
            return browser()
                    .post(BUNDLES, "{}", "Idempotency-Key", UUID.randomUUID().toString());
        }

        /** A bundle whose signature and digests this till has looked at. */
        Bundle bundle() throws Exception {
            Answer answer = issue();
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            return Bundle.read(browser(), answer.json().path("bundle").asString());
        }

        Answer upload(int node, String body) throws Exception {
            return nodes.get(node % nodes.size())
                    .post(UPLOADS, body, "Idempotency-Key", UUID.randomUUID().toString());
        }

        Answer upload(String body) throws Exception {
            return upload(0, body);
        }
    }

    /** @param hashes of the coupons that it lists */
    record Bundle(String jws, JsonNode payload, JsonNode list, Set<String> hashes) {

        static Bundle read(TillBrowser browser, String jws) throws Exception {
            String[] parts = jws.split("\\.");
            JsonNode header = MAPPER.readTree(Base64.getUrlDecoder().decode(parts[0]));
            String x = "";
            for (JsonNode key : browser.get(KEYS).json().path("keys")) {
                if (key.path("kid").asString().equals(header.path("kid").asString())) {
                    x = key.path("x").asString();
                }
            }
            assertThat(VerifiedBundle.isSigned(jws, x)).isTrue();
            JsonNode payload = MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            JsonNode list = document(browser, payload.path("list").asString());
            Set<String> hashes = new HashSet<>();
            for (JsonNode part : list.path("parts")) {
                for (JsonNode coupon :
                        document(browser, part.path("digest").asString()).path("coupons")) {
                    hashes.add(coupon.path("hash").asString());
                }
            }
            return new Bundle(jws, payload, list, hashes);
        }

        private static JsonNode document(TillBrowser browser, String digest) throws Exception {
            Answer answer = browser.get(DOCUMENTS + digest);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(answer.text().getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(digest);
            return answer.json();
        }

        String id() {
            return payload.path("bundle").asString();
        }

        boolean has(CouponCode code) throws Exception {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((list.path("salt").asString() + code.value()).getBytes(StandardCharsets.US_ASCII));
            return hashes.contains(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)));
        }

        String upload(String... given) {
            return "{\"bundle\":\"" + id() + "\",\"redemptions\":[" + String.join(",", given) + "]}";
        }

        String closing(int count, String... given) {
            return "{\"bundle\":\"" + id() + "\",\"redemptions\":[" + String.join(",", given)
                    + "],\"closed\":true,\"count\":" + count + "}";
        }
    }

    static String given(int sequence, CouponCode code, Instant at, long discount) {
        return given(sequence, code.grouped(), at, discount, BASKET);
    }

    static String given(int sequence, String code, Instant at, long discount, String basket) {
        return "{\"sequence\":" + sequence + ",\"code\":\"" + code + "\",\"at\":\"" + at + "\",\"basket\":" + basket
                + ",\"discount\":" + discount + ",\"sale\":\"sale " + sequence + "\"}";
    }

    static long redemptions(WholeApplication node, CouponId coupon) {
        return node.get(EventLog.class).stream(coupon.value(), 0).stream()
                .filter(event -> event.payload() instanceof CouponRedeemed)
                .count();
    }

    static List<OfflineOverspent> overspent(WholeApplication node, String bundle) {
        return node.get(EventLog.class).stream(new OfflineBundleId(bundle).value(), 0).stream()
                .map(event -> event.payload())
                .filter(OfflineOverspent.class::isInstance)
                .map(OfflineOverspent.class::cast)
                .toList();
    }

    static void rotateKey(WholeApplication node, TwoStores stores) {
        done(node.get(OfflineCommands.class).rotateKey(stores.request(Visitor.HEADQUARTERS.caller())));
    }
}
