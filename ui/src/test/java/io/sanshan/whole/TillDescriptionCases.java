package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.ui.till.TrialWrites;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the description says of each address. */
abstract class TillDescriptionCases extends TillCases {

    TillDescriptionCases(Trial trial) {
        super(trial);
    }

    private JsonNode document() throws Exception {
        Answer answer = new TillBrowser(application.url(), null).get("/api/till/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    /** The addresses of this package, as the running application has them. */
    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        application
                .context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (handler.getBeanType().getPackageName().equals("io.sanshan.ui.till")
                            && handler.getBeanType().isAnnotationPresent(RestController.class)) {
                        info.getPatternValues().forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + path, handler)));
                    }
                }));
        return handlers;
    }

    private JsonNode operation(JsonNode document, String address) {
        int space = address.indexOf(' ');
        return document.path("paths")
                .path(address.substring(space + 1))
                .path(address.substring(0, space).toLowerCase(Locale.ROOT));
    }

    @Test
    void everyHandlerWithTheProblemsThatItAnswers() throws Exception {
        JsonNode document = document();
        Map<String, HandlerMethod> handlers = handlers();
        assertThat(handlers).hasSizeGreaterThan(3).containsKey("POST " + TrialWrites.PATH);
        handlers.forEach((address, handler) -> {
            JsonNode operation = operation(document, address);
            List<String> expected = new ArrayList<>(List.of("401", "403", "406", "429", "500", "503"));
            if (address.startsWith("POST")) {
                expected.addAll(List.of("400", "404", "413", "415", "422"));
            }
            boolean writes = Arrays.stream(handler.getMethod().getAnnotations())
                    .anyMatch(one -> one.annotationType().getSimpleName().equals("TillWrite"));
            if (writes) {
                expected.add("409");
            }
            for (String status : expected) {
                assertThat(operation
                                .path("responses")
                                .path(status)
                                .path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asString(""))
                        .as(address + ' ' + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            List<String> headers = new ArrayList<>();
            operation.path("parameters").forEach(one -> {
                if (one.path("in").asString("").equals("header")) {
                    headers.add(one.path("name").asString(""));
                }
            });
            assertThat(headers)
                    .as(address)
                    .isEqualTo(writes ? List.of("Idempotency-Key", "Sanshan-Occurred-At") : List.of());
        });
        assertThat(document.path("paths").properties())
                .hasSameSizeAs(handlers.keySet().stream()
                        .map(address -> address.substring(address.indexOf(' ')))
                        .distinct()
                        .toList());
    }

    @Test
    void everyCodeOfTheClosedList() throws Exception {
        List<String> listed = new ArrayList<>();
        document()
                .path("components")
                .path("schemas")
                .path("Problem")
                .path("properties")
                .path("code")
                .path("enum")
                .forEach(code -> listed.add(code.asString()));
        assertThat(listed)
                .doesNotHaveDuplicates()
                .contains("IDEMPOTENCY_KEY_REUSED", "CLOCK_TOO_FAR_OFF", "LogRefusal.REPEATED")
                .containsAll(Arrays.stream(CouponRefusal.values())
                        .map(CouponRefusal::code)
                        .toList())
                .containsAll(Arrays.stream(
                                Class.forName("io.sanshan.ui.till.TillCode").getEnumConstants())
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void onAPageWithoutAScript() throws Exception {
        TillBrowser anybody = new TillBrowser(application.url(), null);
        Answer page = anybody.get("/api/till/v1/docs", "Accept-Language", "zh-CN");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains("POST " + TrialWrites.PATH, "COUPON_UNKNOWN", "没有这个券码对应的券")
                .doesNotContain("<script", "https://", "!till");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }
}
