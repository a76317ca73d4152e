package io.sanshan.ui.till;

import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.purchase.PurchaseRefusal;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.RefusalCode;
import io.sanshan.ui.shell.Language;
import io.sanshan.ui.shell.SanshanTexts;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the addresses says beyond what handlers show: the key, the headers of a write, and the problems that each
 * address may answer, with the closed list of their codes.
 */
@Configuration(proxyBeanMethods = false)
class TillDescription {

    private static final String KEY = "deviceKey";
    private static final String PROBLEM = "#/components/schemas/Problem";

    /** What may become of any request. */
    private static final Set<TillCode> ANY = Set.of(
            TillCode.KEY_NOT_GOOD,
            TillCode.TOO_MANY_WRONG_KEYS,
            TillCode.TOO_MANY_REQUESTS,
            TillCode.BODY_TOO_LARGE,
            TillCode.NOT_ACCEPTABLE,
            TillCode.NOT_ALLOWED,
            TillCode.OUTAGE,
            TillCode.INTERNAL);
    /** And of one with a body. */
    private static final Set<TillCode> WITH_BODY = Set.of(
            TillCode.MALFORMED_JSON,
            TillCode.UNKNOWN_FIELD,
            TillCode.WRONG_TYPE,
            TillCode.WRONG_CONTENT_TYPE,
            TillCode.FIELDS_NOT_VALID,
            TillCode.FIELD_MISSING,
            TillCode.FIELD_OUT_OF_RANGE,
            TillCode.ONE_OF_FIELDS,
            TillCode.TOO_MANY_LINES,
            TillCode.TOO_MANY_UNKNOWN,
            TillCode.MEMBER_UNKNOWN,
            TillCode.COUPON_UNKNOWN,
            TillCode.REDEMPTION_UNKNOWN,
            TillCode.GUIDE_UNKNOWN,
            TillCode.SALE_UNKNOWN);
    /** And of a write. */
    private static final Set<TillCode> OF_WRITE = Set.of(
            TillCode.IDEMPOTENCY_KEY_MISSING,
            TillCode.IDEMPOTENCY_KEY_MALFORMED,
            TillCode.IDEMPOTENCY_KEY_REUSED,
            TillCode.STILL_UNDERWAY,
            TillCode.CLOCK_MALFORMED,
            TillCode.CLOCK_TOO_FAR_OFF);

    private final SanshanTexts texts;

    TillDescription(SanshanTexts texts) {
        this.texts = texts;
    }

    /** All codes that a till may meet: of this door, and of the refusals of what it does. */
    static List<String> codes() {
        return Stream.concat(
                        Arrays.stream(TillCode.values()).map(TillCode::name),
                        refusals().map(RefusalCode::code))
                .toList();
    }

    /** What the domain may say no with where tills ask. */
    static Stream<RefusalCode> refusals() {
        return Stream.of(LogRefusal.values(), CouponRefusal.values(), PurchaseRefusal.values())
                .flatMap(Arrays::stream);
    }

    @Bean
    OpenAPI tillApi() {
        return new OpenAPI()
                .info(new Info().title(say("till.api.title")).version("1").description(say("till.api.description")))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(say("till.api.key"))));
    }

    @Bean
    OperationCustomizer headersAndProblemsOfTills() {
        return (operation, handler) -> {
            boolean writes = handler.hasMethodAnnotation(TillWrite.class);
            operation.addSecurityItem(new SecurityRequirement().addList(KEY));
            if (writes) {
                operation.addParametersItem(new HeaderParameter()
                        .name(OncePerKey.HEADER)
                        .required(true)
                        .description(say("till.api.idempotency"))
                        .schema(new StringSchema().minLength(1).maxLength(64).pattern("[!-~]+")));
                operation.addParametersItem(new HeaderParameter()
                        .name(TillClock.HEADER)
                        .required(false)
                        .description(say("till.api.occurredAt"))
                        .schema(new StringSchema().format("date-time")));
            }
            Set<TillCode> codes = new LinkedHashSet<>(ANY);
            if (writes || operation.getRequestBody() != null) {
                codes.addAll(WITH_BODY);
            }
            if (writes) {
                codes.addAll(OF_WRITE);
            }
            addProblems(operation, codes);
            return operation;
        };
    }

    private static void addProblems(Operation operation, Set<TillCode> codes) {
        codes.stream()
                .collect(Collectors.groupingBy(
                        code -> code.status().value(),
                        TreeMap::new,
                        Collectors.mapping(TillCode::name, Collectors.toCollection(TreeSet::new))))
                .forEach((status, named) -> operation
                        .getResponses()
                        .addApiResponse(
                                String.valueOf(status),
                                new ApiResponse()
                                        .description(String.join(", ", named))
                                        .content(new Content()
                                                .addMediaType(
                                                        org.springframework.http.MediaType
                                                                .APPLICATION_PROBLEM_JSON_VALUE,
                                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
    }

    @Bean
    OpenApiCustomizer codesOfTills() {
        return api -> {
            ModelConverters.getInstance().readAll(ProblemBody.class).forEach((name, schema) -> api.getComponents()
                    .addSchemas(name, schema));
            Schema<?> problem =
                    Objects.requireNonNull(api.getComponents().getSchemas().get("Problem"));
            StringSchema code = new StringSchema();
            code.setEnum(codes());
            problem.addProperty("code", code);
        };
    }

    private String say(String key) {
        return texts.getTranslation(key, Language.ENGLISH.locale());
    }
}
