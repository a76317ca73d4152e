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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member's phone on the page behind a guide's code. */
final class JoinPage {

    private final URI address;

    JoinPage(WholeApplication application, String guideCode) {
        address = URI.create(application.url() + "/j/" + guideCode);
    }

    /** Fills the form in and sends it; the page that follows answers a known phone as it does a new one. */
    void join(String name, String phone) throws IOException, InterruptedException {
        try (HttpClient phoneOfHers =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String page = phoneOfHers
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
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
            HttpResponse<String> answer = phoneOfHers.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
