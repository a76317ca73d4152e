package io.sanshan.measuring;

import java.io.IOException;
import java.util.Map;

/** A guide's phone as the screens' server sees it: it logs in, opens a screen, and asks for another with each click. */
final class GuidePhone {

    private static final String[] SCREENS = {"guide", "guide/members", "guide/code", "guide/push"};
    /** Stands in what the server draws, once it draws a guide's screen. */
    private static final String MENU = "\"guide/members\"";

    private final Browser browser;
    private String key = "";
    private int messages;
    private int clicks;

    GuidePhone(int port) {
        browser = new Browser(port);
    }

    void open(String login, String password) throws IOException {
        String token = browser.get("/login").expect(200).between("name=\"_csrf\" content=\"", "\"");
        Browser.Answer known = browser.submit("/login", Map.of("username", login, "password", password, "_csrf", token))
                .expect(302);
        if (known.headers().getOrDefault("location", "").contains("login")) {
            throw new IllegalStateException("the guide is not let in");
        }
        browser.get("/guide").expect(200);
        key = browser.get("/?v-r=init&location=guide&query=").expect(200).between("\"Vaadin-Security-Key\":\"", "\"");
        if (!click().contains(MENU)) {
            throw new IllegalStateException("the guide sees no screen of hers after logging in");
        }
    }

    /** Goes to the next screen; what the server wants drawn. One thread at a time: a browser sends one click after the other. */
    synchronized String click() throws IOException {
        String screen = SCREENS[clicks++ % SCREENS.length];
        String message = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":%d},"trigger":""}}],"syncId":%d,"clientId":%d}""".formatted(key, screen, clicks, messages, messages);
        messages++;
        String answer =
                browser.postJson("/?v-r=uidl&v-uiId=0", message).expect(200).body();
        if (!answer.contains("\"changes\":[{")) {
            throw new IllegalStateException(
                    "a click changed nothing: " + answer.substring(0, Math.min(300, answer.length())));
        }
        return answer;
    }

    void close() throws IOException {
        browser.close();
    }
}
