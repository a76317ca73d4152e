package io.sanshan.axon.operation;

import io.sanshan.application.operation.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Waits for MySQL before anything is set up on it. An embedded database is there or its file is broken: nothing to wait for. */
final class DatabasesAtStart implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int NO_ACCESS_TO_DATABASE = 1044;
    private static final String WRONG_LOGIN = "28000";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        Environment environment = prepared.getApplicationContext().getEnvironment();
        Map<String, String> databases = new LinkedHashMap<>();
        for (String name : new String[] {"sanshan.durable.", "spring.datasource."}) {
            String url = environment.getProperty(name + "url", "");
            if (url.startsWith("jdbc:mysql:")) {
                databases.putIfAbsent(url, name);
            }
        }
        databases.forEach((url, name) -> Patience.untilReached(
                "MySQL at " + place(url) + " (SANSHAN_MYSQL_URL)",
                () -> obstacle(
                        url, environment.getProperty(name + "username"), environment.getProperty(name + "password"))));
    }

    private static Optional<String> obstacle(String url, @Nullable String user, @Nullable String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(0) ? Optional.empty() : Optional.of("it does not answer");
        } catch (SQLException failure) {
            if (WRONG_LOGIN.equals(failure.getSQLState())) {
                throw new StartRefused("MySQL at " + place(url)
                        + " refuses the login: expected are its user in SANSHAN_MYSQL_USER and that one's password in"
                        + " SANSHAN_MYSQL_PASSWORD.");
            }
            if (failure.getErrorCode() == UNKNOWN_DATABASE || failure.getErrorCode() == NO_ACCESS_TO_DATABASE) {
                throw new StartRefused("MySQL at " + place(url)
                        + " has no such database for this user: SANSHAN_MYSQL_URL must end with one that SANSHAN_MYSQL_USER"
                        + " may use.");
            }
            Throwable deepest = failure;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return Optional.of(deepest.getClass().getSimpleName() + ", SQL state " + failure.getSQLState());
        }
    }

    /** Without parameters, which may hold a login. */
    private static String place(String url) {
        return url.substring("jdbc:mysql://".length()).replaceFirst("[?].*", "");
    }
}
