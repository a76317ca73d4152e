package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member's phone on the page behind a guide's code. */
final class JoinPage {

    private final Supplier<List<String>> nodes;
    private final String path;

    JoinPage(WholeApplication application, String guideCode) {
        this(() -> List.of(application.url()), guideCode);
    }

    /** @param nodes the addresses that a reverse proxy would know at a moment */
    JoinPage(Supplier<List<String>> nodes, String guideCode) {
        this.nodes = nodes;
        this.path = "/j/" + guideCode;
    }

    /** Fills the form in and sends it; the page that follows answers a known phone as it does a new one. */
    void join(String name, String phone) throws IOException, InterruptedException {
        try (HttpClient phoneOfHers =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String page = sent(phoneOfHers, HttpRequest.newBuilder()).body();
            String form = Map.of(
                            "form",
                            hidden(page, "form"),
                            "texts",
                            hidden(page, "texts"),
                            "name",
                            name,
                            "phone",
                            phone,
                            "agree-SERVICE",
                            "yes")
                    .entrySet()
                    .stream()
                    .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> answer = sent(
                    phoneOfHers,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
    }

    /** As a reverse proxy does: who cannot be reached, or breaks off, is passed over for the next one. */
    private HttpResponse<String> sent(HttpClient phoneOfHers, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        IOException away = new IOException("there is no node");
        for (String node : nodes.get()) {
            try {
                return phoneOfHers.send(request.uri(URI.create(node + path)).build(), BodyHandlers.ofString());
            } catch (IOException unreachable) {
                away = unreachable;
            }
        }
        throw away;
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
