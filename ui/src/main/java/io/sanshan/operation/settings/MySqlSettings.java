package io.sanshan.operation.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where MySQL is: for the durable tables and the read models, and for the log where that is not in Axon Server. */
final class MySqlSettings {

    private static final String URL = "SANSHAN_MYSQL_URL";
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql://[^/?@\\s]+/[A-Za-z0-9_$-]+(\\?[^\\s]*)?");
    private static final Pattern SECRET_IN_ADDRESS = Pattern.compile("[?&](user|password)\\d?=");

    /** What a lost server may cost a caller, and rows that go as one statement; the operator's own parameters go before. */
    private static final Map<String, String> DRIVER = new LinkedHashMap<>();

    static {
        DRIVER.put("rewriteBatchedStatements", "true");
        DRIVER.put("connectTimeout", "3000");
        DRIVER.put("socketTimeout", "120000");
    }

    private final Variables variables;

    MySqlSettings(Variables variables) {
        this.variables = variables;
    }

    void read() {
        String expected = "it is MySQL's JDBC address, jdbc:mysql://host:3306/database, without user and password";
        Optional<String> url = variables.required(URL, expected).filter(address -> {
            boolean right = ADDRESS.matcher(address).matches()
                    && !SECRET_IN_ADDRESS.matcher(address).find();
            if (!right) {
                variables.problem(URL + " is no such address: " + expected + '.');
            }
            return right;
        });
        Optional<String> user =
                variables.required("SANSHAN_MYSQL_USER", "it is the user of the database in SANSHAN_MYSQL_URL");
        Optional<String> password =
                variables.requiredSecret("SANSHAN_MYSQL_PASSWORD", "it holds the password of SANSHAN_MYSQL_USER");
        for (String database : List.of("sanshan.durable.", "spring.datasource.")) {
            url.ifPresent(address -> variables.set(database + "url", withDriverSettings(address)));
            user.ifPresent(name -> variables.set(database + "username", name));
            password.ifPresent(secret -> variables.set(database + "password", secret));
        }
    }

    private static String withDriverSettings(String address) {
        String added = DRIVER.entrySet().stream()
                .filter(setting -> !address.contains(setting.getKey() + '='))
                .map(setting -> setting.getKey() + '=' + setting.getValue())
                .collect(Collectors.joining("&"));
        return added.isEmpty() ? address : address + (address.contains("?") ? '&' : '?') + added;
    }
}
