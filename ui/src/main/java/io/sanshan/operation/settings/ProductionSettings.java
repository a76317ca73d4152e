package io.sanshan.operation.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings of the production profile: what each variable must hold, and which properties it becomes. */
final class ProductionSettings {

    private static final String LOG_STORE = "SANSHAN_LOG_STORE";
    private static final String AXON_SERVER = "SANSHAN_AXON_SERVER";
    private static final String AXON_SERVER_TLS = "SANSHAN_AXON_SERVER_TLS";
    private static final String AXON_SERVER_CERTIFICATE = "SANSHAN_AXON_SERVER_CERTIFICATE";
    private static final String PUBLIC_URL = "SANSHAN_PUBLIC_URL";
    private static final String PROXIES = "SANSHAN_PROXIES";
    private static final String TLS_CERTIFICATE = "SANSHAN_TLS_CERTIFICATE";
    private static final String TLS_PRIVATE_KEY = "SANSHAN_TLS_PRIVATE_KEY";
    private static final String MASTER_KEY = "SANSHAN_MASTER_KEY";

    private static final int KEY_BYTES = 32;
    private static final Pattern SERVER = Pattern.compile("[A-Za-z0-9._-]+:\\d{1,5}");
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");
    static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Variables variables;

    ProductionSettings(Variables variables) {
        this.variables = variables;
    }

    void read() {
        logStore();
        new MySqlSettings(variables).read();
        masterKey();
        publicAddress();
    }

    private void logStore() {
        String expected = "it says where the event log lives, axon-server or mysql";
        switch (variables.required(LOG_STORE, expected).orElse("")) {
            case "axon-server" -> axonServer();
            case "mysql" -> {
                variables.set("axon.axonserver.enabled", false);
                if (variables.get(AXON_SERVER).isPresent()) {
                    // Whoever moved to Axon Server would begin a second, empty log in MySQL without noticing.
                    variables.problem(AXON_SERVER + " is set although " + LOG_STORE + " is mysql: remove it, or set "
                            + LOG_STORE + "=axon-server.");
                }
            }
            case "" -> {}
            default -> variables.problem(LOG_STORE + " is neither axon-server nor mysql: " + expected + '.');
        }
    }

    private void axonServer() {
        variables.set("axon.axonserver.enabled", true);
        String expected = "it is the address of Axon Server as host:port, several of them with a comma between";
        variables.required(AXON_SERVER, expected).ifPresent(servers -> {
            if (Arrays.stream(servers.split(",", -1)).allMatch(server -> isServer(server.strip()))) {
                variables.set("axon.axonserver.servers", servers.replace(" ", ""));
            } else {
                variables.problem(AXON_SERVER + " is not host:port: " + expected + '.');
            }
        });
        variables.secret("SANSHAN_AXON_SERVER_TOKEN").ifPresent(token -> variables.set("axon.axonserver.token", token));
        String tls = variables.get(AXON_SERVER_TLS).orElse("false");
        Optional<Path> certificate = variables.file(AXON_SERVER_CERTIFICATE);
        switch (tls) {
            case "true" -> {
                variables.set("axon.axonserver.ssl-enabled", true);
                certificate.ifPresent(file -> variables.set(
                        "axon.axonserver.cert-file", file.toAbsolutePath().toString()));
            }
            case "false" -> {
                if (variables.get(AXON_SERVER_CERTIFICATE).isPresent()) {
                    variables.problem(AXON_SERVER_CERTIFICATE + " is set although TLS to Axon Server is off: set "
                            + AXON_SERVER_TLS + "=true, or remove it.");
                }
            }
            default -> variables.problem(AXON_SERVER_TLS + " is neither true nor false.");
        }
    }

    private static boolean isServer(String text) {
        return SERVER.matcher(text).matches() && Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)) <= 65_535;
    }

    private void masterKey() {
        String how = "32 random bytes in Base64, as \"openssl rand -base64 32\" makes them";
        variables
                .requiredSecret(MASTER_KEY, "it holds the key that all personal data is encrypted under, " + how)
                .ifPresent(key -> {
                    if (isKey(key)) {
                        variables.set("sanshan.master-key", key);
                    } else {
                        variables.problem((variables.get(MASTER_KEY).isPresent() ? MASTER_KEY : MASTER_KEY + "_FILE")
                                + " holds no master key: expected are " + how + '.');
                    }
                });
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private void publicAddress() {
        String expected = "it is the address that members' phones open, beginning with https://";
        Optional<URI> address = variables.required(PUBLIC_URL, expected).flatMap(text -> {
            Optional<URI> uri = address(text);
            if (uri.isEmpty()) {
                variables.problem(PUBLIC_URL + " is no such address: " + expected + ", without a path.");
            }
            return uri;
        });
        address.ifPresent(uri -> variables.set("sanshan.public-url", uri.toString()));
        boolean secure = address.map(uri -> uri.getScheme().equals("https")).orElse(false);
        if (secure) {
            variables.set("server.servlet.session.cookie.secure", true);
        }
        boolean own = ownCertificate();
        boolean behind = proxies();
        if (secure && !own && !behind) {
            variables.problem(PUBLIC_URL + " begins with https:// and nothing here speaks it: set " + TLS_CERTIFICATE
                    + " and " + TLS_PRIVATE_KEY + ", or set " + PROXIES
                    + " to the address of the reverse proxy that does.");
        }
    }

    /** Plain HTTP only to this very machine, where nothing can be overheard: for trying the profile. */
    private static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return plain && (scheme.equals("https") || scheme.equals("http") && THIS_MACHINE.contains(uri.getHost()))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private boolean ownCertificate() {
        Optional<String> certificate = variables.get(TLS_CERTIFICATE);
        Optional<String> key = variables.get(TLS_PRIVATE_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            variables.problem(TLS_CERTIFICATE + " and " + TLS_PRIVATE_KEY + " must be given together.");
        }
        Optional<Path> certificateFile = variables.file(TLS_CERTIFICATE);
        Optional<Path> keyFile = variables.file(TLS_PRIVATE_KEY);
        if (certificateFile.isPresent() && keyFile.isPresent()) {
            String bundle = "spring.ssl.bundle.pem.web.";
            variables.set(
                    bundle + "keystore.certificate",
                    "file:" + certificateFile.get().toAbsolutePath());
            variables.set(
                    bundle + "keystore.private-key", "file:" + keyFile.get().toAbsolutePath());
            variables.set(bundle + "reload-on-update", true);
            variables.set("server.ssl.bundle", "web");
        }
        return certificate.isPresent() || key.isPresent();
    }

    /** Whose headers about the visitor's address and scheme are believed; nobody else's are. */
    private boolean proxies() {
        Optional<String> proxies = variables.get(PROXIES);
        proxies.ifPresent(text -> {
            if (Arrays.stream(text.split(",", -1))
                    .allMatch(part -> NETWORK.matcher(part.strip()).matches())) {
                variables.set("server.forward-headers-strategy", "native");
                variables.set("server.tomcat.remoteip.internal-proxies", text.replace(" ", ""));
            } else {
                variables.problem(PROXIES + " is no list of addresses: expected are addresses or networks of reverse"
                        + " proxies with a comma between, such as 10.0.0.5,10.1.0.0/16.");
            }
        });
        return proxies.isPresent();
    }
}
