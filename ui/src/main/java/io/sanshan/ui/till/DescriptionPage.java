package io.sanshan.ui.till;

import io.sanshan.ui.shell.Language;
import io.sanshan.ui.shell.SanshanTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** The description as a page for people, made of the document itself. It has no script and loads nothing from elsewhere. */
@Controller
class DescriptionPage {

    /** In place of what only an answer knows. */
    private static final String SOME = "…";

    private final OpenApiWebMvcResource description;
    private final SanshanTexts texts;

    DescriptionPage(OpenApiWebMvcResource description, SanshanTexts texts) {
        this.description = description;
        this.texts = texts;
    }

    @GetMapping(TillChain.PAGE)
    ModelAndView page(HttpServletRequest request) throws IOException {
        Language language = Language.of(request.getLocale());
        JsonNode document = TillJson.MAPPER.readTree(
                description.openapiJson(request, TillChain.DOCUMENT, Language.ENGLISH.locale()));
        return new ModelAndView(
                "till/docs",
                Map.of(
                        "tag", language.tag(),
                        "title", say("till.api.title", language),
                        "description", say("till.api.description", language),
                        "document", TillChain.DOCUMENT,
                        "operations", operations(document.path("paths")),
                        "codesTitle", say("till.api.codes", language),
                        "codes", codes(language)));
    }

    private static List<Operation> operations(JsonNode paths) {
        List<Operation> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode one = method.getValue();
            List<Says> answers = new ArrayList<>();
            one.path("responses")
                    .properties()
                    .forEach(answer -> answers.add(new Says(
                            answer.getKey(),
                            "",
                            answer.getValue().path("description").asString(""))));
            operations.add(new Operation(
                    method.getKey().toUpperCase(Locale.ROOT) + ' ' + path.getKey(),
                    one.path("summary").asString(""),
                    one.path("description").asString(""),
                    answers));
        }));
        return operations;
    }

    private List<Says> codes(Language language) {
        return Stream.concat(
                        Arrays.stream(TillCode.values())
                                .map(code -> new Says(
                                        String.valueOf(code.status().value()),
                                        code.name(),
                                        texts.getTranslation("tillDetail." + code, language.locale(), SOME, SOME))),
                        TillDescription.refusals()
                                .map(refusal -> new Says(
                                        String.valueOf(TillProblems.status(refusal.code())
                                                .value()),
                                        refusal.code(),
                                        texts.getTranslation(
                                                "refusal." + refusal.code(), language.locale(), SOME, SOME, SOME))))
                .toList();
    }

    private String say(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }

    /** A request that is answered. */
    public record Operation(String address, String summary, String description, List<Says> answers) {}

    /** A number of HTTP, a code, and what they say. */
    public record Says(String status, String code, String says) {}
}
