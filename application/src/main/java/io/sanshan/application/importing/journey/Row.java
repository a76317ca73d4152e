package io.sanshan.application.importing.journey;

import io.sanshan.application.importing.ImportFault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** One row of a file with its columns by name. Each reader of a value throws {@link Broken} when it is not what it must be. */
final class Row {

    private final int line;
    private final List<String> values;
    private final Map<String, Integer> columns;

    Row(int line, List<String> values, Map<String, Integer> columns) {
        this.line = line;
        this.values = values;
        this.columns = columns;
    }

    int line() {
        return line;
    }

    /** What may be empty; the data also writes NA. */
    String optional(String column) {
        Integer index = columns.get(column);
        String value = index == null ? "" : values.get(index).strip();
        return value.equals("NA") ? "" : value;
    }

    String required(String column) {
        String value = optional(column);
        if (value.isEmpty()) {
            throw new Broken(ImportFault.VALUE_MISSING, column);
        }
        return value;
    }

    /** A number that names something: digits only. */
    String id(String column) {
        String value = required(column);
        if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Broken(ImportFault.NUMBER_MALFORMED, column, value);
        }
        return value;
    }

    int count(String column) {
        String value = required(column);
        try {
            return notNegative(column, value, new BigDecimal(value)).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Broken(ImportFault.NUMBER_MALFORMED, column, value);
        }
    }

    BigDecimal amount(String column) {
        String value = required(column);
        try {
            return notNegative(column, value, new BigDecimal(value));
        } catch (NumberFormatException e) {
            throw new Broken(ImportFault.NUMBER_MALFORMED, column, value);
        }
    }

    LocalDate day(String column) {
        String value = required(column);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Broken(ImportFault.DATE_MALFORMED, column, value);
        }
    }

    /** A moment in UTC, which the data writes without saying so. */
    Instant moment(String column) {
        String value = required(column);
        String plain = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
        try {
            return LocalDateTime.parse(plain.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Broken(ImportFault.DATE_MALFORMED, column, value);
        }
    }

    private static BigDecimal notNegative(String column, String value, BigDecimal number) {
        if (number.signum() < 0) {
            throw new Broken(ImportFault.NUMBER_NEGATIVE, column, value);
        }
        // Beyond this no price and no quantity is meant, and an exponent could ask for gigabytes of digits.
        if (number.precision() - number.scale() > 12) {
            throw new Broken(ImportFault.NUMBER_MALFORMED, column, value);
        }
        return number;
    }

    /** The row cannot be taken. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ImportFault fault;
        private final transient List<String> arguments;

        Broken(ImportFault fault, String... arguments) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.arguments = List.of(arguments);
        }

        ImportFault fault() {
            return fault;
        }

        List<String> arguments() {
            return arguments;
        }
    }
}
