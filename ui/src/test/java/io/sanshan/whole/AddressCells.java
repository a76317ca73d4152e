package io.sanshan.whole;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.sanshan.domain.ids.OfflineBundleId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks for every address of the application as every visitor: the screens' routes, and all that answers without a screen. */
final class AddressCells implements AutoCloseable {

    /** Not this machine, for what opens for this machine alone. */
    private static final String[] FROM_AFAR = {"X-Forwarded-For", "192.0.2.7"};

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    /** What the security filters answer themselves, and what is closed though a library brings it. */
    private static final Set<String> WITHOUT_A_HANDLER = Set.of(
            "GET /login",
            "GET /actuator/env",
            "GET /actuator/heapdump",
            "GET /actuator/beans",
            "GET /sanshan/sanshan.css",
            "GET /icons/logo.svg",
            "GET /h2-console",
            "GET /api/anything",
            "GET /VAADIN/anything");

    private static final Pattern HREF = Pattern.compile("\"key\":\"href\"[^}]*\"value\":\"([^\"]*)\"");

    private final Set<String> drawnAddresses = new TreeSet<>();
    private final WholeApplication application;
    private final TwoStores stores;
    private final String guideCode;
    private final String secretOfOther;
    private String secret;
    private final Map<Visitor, StaffBrowser> staff = new EnumMap<>(Visitor.class);

    AddressCells(WholeApplication application, TwoStores stores, Path home) throws Exception {
        this.application = application;
        this.stores = stores;
        guideCode = stores.guideCode();
        secret = stores.walletSecret(TwoStores.MEMBER);
        secretOfOther = stores.walletSecret(TwoStores.OTHER_MEMBER);
        String token = Files.readAllLines(home.resolve("running")).stream()
                .filter(line -> line.startsWith("token="))
                .findFirst()
                .orElseThrow()
                .substring("token=".length());
        for (Visitor visitor : Visitor.values()) {
            StaffBrowser browser = new StaffBrowser(application.url(), headers(visitor, token));
            if (visitor.role() != null) {
                browser.logIn(visitor.login(), TwoStores.PASSWORD);
            }
            staff.put(visitor, browser);
        }
    }

    private static String[] headers(Visitor visitor, String token) {
        return switch (visitor) {
            case SYSTEM -> new String[] {"X-Sanshan-Local", token};
            case TILL ->
                new String[] {FROM_AFAR[0], FROM_AFAR[1], "Authorization", "Bearer " + TwoStores.TILL_KEY.text()};
            default -> FROM_AFAR;
        };
    }

    /** Routes of screens, as the running application has them. */
    Set<String> routes() {
        var context = (ServletWebServerApplicationContext) application.context();
        Set<String> routes = new TreeSet<>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(context.getServletContext()))
                .getRegisteredRoutes()
                .stream()
                // Fixtures of tests are on the class path too.
                .filter(route -> !route.getNavigationTarget().isMemberClass())
                .forEach(route -> routes.addAll(templates(route)));
        return routes;
    }

    private static List<String> templates(RouteData route) {
        List<String> templates = new ArrayList<>(List.of(route.getTemplate()));
        route.getRouteAliases().forEach(alias -> templates.add(alias.getTemplate()));
        return templates;
    }

    /** Where the screens that were asked for lead to. */
    Set<String> drawnAddresses() {
        return drawnAddresses;
    }

    /** Whatever else answers a request, with its method. */
    Set<String> handlers() {
        Set<String> handlers = new TreeSet<>(WITHOUT_A_HANDLER);
        application
                .context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> handlers.addAll(named(info))));
        return handlers;
    }

    private static List<String> named(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> named = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                named.add(method + " " + pattern);
            }
        }
        return named;
    }

    AccessTable screens() throws Exception {
        AccessTable table = new AccessTable();
        for (String route : routes()) {
            String address = route.replace(":member", TwoStores.MEMBER.value())
                    .replace(":stream", TwoStores.MEMBER.value())
                    .replace(":campaign", TwoStores.PUSHED.value())
                    .replace(":store", TwoStores.STORE.value())
                    .replace(":guide", TwoStores.GUIDE.value());
            for (Map.Entry<Visitor, StaffBrowser> visitor : staff.entrySet()) {
                table.put('/' + route, visitor.getKey(), screen(visitor.getValue(), address));
            }
        }
        return table;
    }

    /** What the server draws, asked as the page's script would ask, which an attacker can do without the page. */
    private String screen(StaffBrowser browser, String address) throws Exception {
        HttpResponse<String> page = browser.get("/" + address);
        boolean ledToLogin = page.statusCode() == 302
                && page.headers().firstValue("Location").orElse("").endsWith("/login");
        String drawn = browser.screen(address);
        StaffBrowser.all(HREF, drawn).stream()
                // What a telephone is told is no address of ours.
                .filter(href -> !href.startsWith("tel:"))
                .forEach(drawnAddresses::add);
        if (drawn.contains("Something went wrong")) {
            return "fails";
        }
        if (drawn.contains("There is nothing here")) {
            return "no";
        }
        boolean login = drawn.contains("vaadin-login-form");
        return login && ledToLogin ? "login" : login ? "login form" : ledToLogin ? "opens, page asks" : "opens";
    }

    /** Answers are numbers of HTTP; {@code login} leads to the login. */
    AccessTable others() throws Exception {
        AccessTable table = new AccessTable();
        for (String handler : handlers()) {
            for (Visitor visitor : Visitor.values()) {
                table.put(handler, visitor, other(handler, visitor));
            }
        }
        return table;
    }

    private String other(String handler, Visitor visitor) throws Exception {
        String method = handler.substring(0, handler.indexOf(' '));
        String path = handler.substring(handler.indexOf(' ') + 1)
                .replace("{guideCode}", guideCode)
                .replace("{secret}", secret)
                .replace("{id}", UUID.randomUUID() + "." + UUID.randomUUID() + ".1")
                .replace("{digest}", "0".repeat(64))
                .replace("/**", "/anything");
        StaffBrowser browser = browser(visitor);
        HttpResponse<String> answer = method.equals("GET")
                ? browser.get(path)
                : path.startsWith("/api/till") ? browser.postJson(path, json(path)) : browser.post(path, form(path));
        String more = answer.body().contains("name=\"form\"") && path.startsWith("/m") ? ", wallet" : "";
        if (handler.endsWith("/lost") && formOf(browser, secret).isEmpty()) {
            more = ", revoked";
            secret = stores.walletSecret(TwoStores.MEMBER);
        }
        String said = answer.statusCode() + more;
        return answer.headers()
                .firstValue("Location")
                .filter(location -> location.endsWith("/login"))
                .map(_ -> "login")
                .orElse(said);
    }

    /** Members have the cookie of their own wallet. */
    private StaffBrowser browser(Visitor visitor) throws Exception {
        if (visitor != Visitor.MEMBER && visitor != Visitor.OTHER_MEMBER) {
            return Objects.requireNonNull(staff.get(visitor));
        }
        StaffBrowser browser = new StaffBrowser(application.url(), FROM_AFAR);
        String own = visitor == Visitor.MEMBER ? secret : secretOfOther;
        browser.post("/m/w/" + own + "/keep", Map.of("form", formOf(browser, own)));
        return browser;
    }

    /** What a till asks of the first member; writes come without a key of their own, and get no further. */
    private String json(String path) {
        String code = '"' + stores.coupon().code().value() + '"';
        String basket = "{\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":999}]}";
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "lookup" -> path.contains("/coupons/") ? "{\"code\":" + code + "}" : "{\"phone\":\"+12015550101\"}";
            case "validate", "redemptions" -> "{\"coupons\":[" + code + "],\"sale\":\"1\",\"basket\":" + basket + "}";
            case "reservations" ->
                "{\"coupons\":[" + code + "],\"sale\":\"1\",\"basket\":" + basket + ",\"seconds\":60}";
            case "uploads" -> "{\"bundle\":\"" + OfflineBundleId.of(TwoStores.TILL, 1) + "\",\"redemptions\":[]}";
            case "sales" ->
                "{\"sale\":\"1\",\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":999}],"
                        + "\"tenders\":[{\"kind\":\"CASH\",\"amount\":999}]}";
            case "rollback" -> "{\"reason\":\"a mistake\"}";
            case "returns" ->
                path.contains("/sales/")
                        ? "{\"lines\":[{\"line\":0,\"quantity\":1,\"amount\":0}],\"tenders\":[]}"
                        : "{\"lines\":[{\"line\":0,\"quantity\":1}]}";
            default -> "{}";
        };
    }

    /** The form of the first member's wallet, whoever sends it. */
    private Map<String, String> form(String path) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        if (path.startsWith("/m")) {
            form.put("form", formOf(Objects.requireNonNull(staff.get(Visitor.SIGNED_OUT)), secret));
            form.put("template", TwoStores.CLAIMED_COUPON.value());
            form.put("channel", "SMS");
            form.put("purpose", "MARKETING");
            form.put("agree", "false");
        } else if (path.startsWith("/local")) {
            form.put("folder", "/no/such/folder");
            form.put("file", "/no/such/folder/file");
            form.put("model", "no-such-read-model");
        }
        return form;
    }

    private static String formOf(StaffBrowser browser, String secret) throws IOException, InterruptedException {
        return StaffBrowser.match(FORM, browser.get("/m/w/" + secret).body()).orElse("");
    }

    @Override
    public void close() {
        staff.values().forEach(StaffBrowser::close);
    }
}
