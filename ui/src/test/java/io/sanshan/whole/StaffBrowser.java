package io.sanshan.whole;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser over HTTP alone: it keeps cookies, logs in by the form and opens screens as the client part of a page does. */
final class StaffBrowser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String home;
    private final String[] headers;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param headers names and values that go with every request */
    StaffBrowser(String home, String... headers) {
        this.home = home;
        this.headers = headers;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends the login form; the answer leads to the screens or back to the form. */
    HttpResponse<String> logIn(String login, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("username", login, "password", password, "_csrf", csrf()));
    }

    /** The number that this session's forms carry. */
    String csrf() throws IOException, InterruptedException {
        return match(CSRF, get("/login").body()).orElseGet(() -> {
            try {
                return match(CSRF, get("/").body()).orElse("");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(home), cookie);
    }

    /** The same browser asking for a screen, whether or not the page around it opened: what the server draws. */
    String screen(String route) throws IOException, InterruptedException {
        String csrf = csrf();
        String begun = get("/?v-r=init&query=&location=" + URLEncoder.encode(route, StandardCharsets.UTF_8))
                .body();
        String key = match(Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\""), begun)
                .orElseThrow();
        String ui = match(Pattern.compile("\"v-uiId\":(\\d+)"), begun).orElseThrow();
        String navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(key, route);
        HttpResponse<String> drawn = client.send(
                request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .header("X-CSRF-TOKEN", csrf)
                        .POST(BodyPublishers.ofString(navigation))
                        .build(),
                BodyHandlers.ofString());
        if (drawn.statusCode() != 200) {
            throw new IllegalStateException(route + " is answered with " + drawn.statusCode());
        }
        return drawn.body();
    }

    static Optional<String> match(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : home + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        client.close();
    }
}
