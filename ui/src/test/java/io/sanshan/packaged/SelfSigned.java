package io.sanshan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The two PEM files that HTTPS is asked for with, and what trusts this certificate and no other. */
record SelfSigned(Path certificate, Path privateKey, Certificate trusted, SSLContext trusting) {

    private static final String NAME = "web";
    private static final String PASSWORD = "changeit";

    static SelfSigned in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("pair.p12");
        Ending made = Ending.of(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start());
        assertThat(made.exitCode()).as("keytool said %s", made.lines()).isZero();
        KeyStore pair = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Certificate certificate = pair.getCertificate(NAME);
        return new SelfSigned(
                pem(folder.resolve("certificate.pem"), "CERTIFICATE", certificate.getEncoded()),
                pem(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        pair.getKey(NAME, PASSWORD.toCharArray()).getEncoded()),
                certificate,
                trusting(certificate));
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(NAME, certificate);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** As the start script is told of the files. */
    Map<String, String> environment() {
        return Map.of(
                "SANSHAN_TLS_CERTIFICATE", certificate.toString(), "SANSHAN_TLS_PRIVATE_KEY", privateKey.toString());
    }
}
