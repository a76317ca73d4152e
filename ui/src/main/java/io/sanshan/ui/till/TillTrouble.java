package io.sanshan.ui.till;

import io.sanshan.application.shared.NotAllowed;
import io.sanshan.ui.shell.Incident;
import io.sanshan.ui.shell.StoreOutage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says everything that goes wrong at tills' addresses as a problem, before others answer with a page. Messages of exceptions repeat
 * what was sent, so none of them is told or logged.
 */
@Component
class TillTrouble implements HandlerExceptionResolver, Ordered {

    private static final String TILLS = "/api/till";
    /** Constraints that say a value is not there at all. */
    private static final List<String> MISSING = List.of("NotNull", "NotBlank", "NotEmpty");

    private final TillProblems problems;
    private final StoreOutage outage;

    TillTrouble(TillProblems problems, StoreOutage outage) {
        this.problems = problems;
        this.outage = outage;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(TILLS)) {
            return null;
        }
        TillProblem problem = problem(failure);
        @Nullable String incident = problem.code() == TillCode.INTERNAL ? Incident.log(failure) : null;
        if (failure instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        try {
            problems.write(problem, incident, request.getLocale(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    TillProblem problem(Exception failure) {
        return switch (failure) {
            case TillProblem known -> known;
            case NotAllowed _ -> TillProblem.of(TillCode.NOT_ALLOWED);
            case HttpMessageNotReadableException unread -> unread(unread.getCause());
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case HttpMediaTypeNotSupportedException _ -> TillProblem.of(TillCode.WRONG_CONTENT_TYPE);
            case HttpMediaTypeNotAcceptableException _ -> TillProblem.of(TillCode.NOT_ACCEPTABLE);
            case HttpRequestMethodNotSupportedException _ -> TillProblem.of(TillCode.METHOD_NOT_ALLOWED);
            case NoResourceFoundException _ -> TillProblem.of(TillCode.NO_SUCH_ADDRESS);
            case MethodArgumentTypeMismatchException wrong ->
                TillProblem.inField(TillCode.MALFORMED_REQUEST, wrong.getName());
            case ServletRequestBindingException _ -> TillProblem.of(TillCode.MALFORMED_REQUEST);
            default -> TillProblem.of(outage.explains(failure) ? TillCode.OUTAGE : TillCode.INTERNAL);
        };
    }

    private static TillProblem unread(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> TillProblem.inField(TillCode.UNKNOWN_FIELD, path(unknown));
            case MismatchedInputException wrong -> TillProblem.inField(TillCode.WRONG_TYPE, path(wrong));
            case StreamReadException _ -> TillProblem.of(TillCode.MALFORMED_JSON);
            case JacksonException other -> TillProblem.inField(TillCode.WRONG_TYPE, path(other));
            case null, default -> TillProblem.of(TillCode.MALFORMED_JSON);
        };
    }

    /** Where in the body, such as {@code lines[3].quantity}; null for the body as a whole. */
    private static @Nullable String path(JacksonException fault) {
        String path = fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + ']' : '.' + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    private static TillProblem invalid(MethodArgumentNotValidException invalid) {
        List<TillProblem.Fault> faults = invalid.getFieldErrors().stream()
                .map(TillTrouble::fault)
                .sorted(Comparator.comparing(TillProblem.Fault::field))
                .toList();
        return faults.isEmpty() ? TillProblem.of(TillCode.FIELDS_NOT_VALID) : TillProblem.ofFaults(faults);
    }

    private static TillProblem.Fault fault(FieldError error) {
        if ((error.getField().equals(TillLines.FIELD) || error.getField().endsWith('.' + TillLines.FIELD))
                && error.getRejectedValue() instanceof List<?> lines
                && lines.size() > TillLines.MOST
                && Size.class.getSimpleName().equals(error.getCode())) {
            return new TillProblem.Fault(error.getField(), TillCode.TOO_MANY_LINES, List.of(TillLines.MOST));
        }
        boolean missing = error.getCode() != null && MISSING.contains(error.getCode());
        return new TillProblem.Fault(
                error.getField(), missing ? TillCode.FIELD_MISSING : TillCode.FIELD_OUT_OF_RANGE, List.of());
    }
}
