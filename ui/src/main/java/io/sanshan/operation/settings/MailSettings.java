package io.sanshan.operation.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server that takes mail to operators. Without one none is sent; with one it must be known from whom and to whom. */
final class MailSettings {

    private static final String SERVER = "SANSHAN_MAIL_SERVER";
    private static final String USER = "SANSHAN_MAIL_USER";
    private static final String PASSWORD = "SANSHAN_MAIL_PASSWORD";
    private static final String FROM = "SANSHAN_MAIL_FROM";
    private static final String TO = "SANSHAN_MAIL_TO";

    private static final Pattern ADDRESS = Pattern.compile("(smtps?)://([A-Za-z0-9._-]+):(\\d{1,5})");
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final String MOST_MILLIS = "10000";

    private final Variables variables;

    MailSettings(Variables variables) {
        this.variables = variables;
    }

    void read() {
        if (variables.get(SERVER).isEmpty()) {
            List.of(USER, PASSWORD, PASSWORD + "_FILE", FROM, TO).stream()
                    .filter(name -> variables.get(name).isPresent())
                    .forEach(name -> variables.problem(
                            name + " is set although " + SERVER + " is not: set that too, or remove it."));
            return;
        }
        server();
        login();
        mailboxes(FROM, "it is the mailbox that mail to operators comes from", 1)
                .ifPresent(from -> variables.set("sanshan.operators-mail.from", from));
        mailboxes(TO, "it holds the mailboxes of operators, several with a comma between", Integer.MAX_VALUE)
                .ifPresent(to -> variables.set("sanshan.operators-mail.to", to));
    }

    /** Passwords and notices go over TLS: from the first byte on, or from STARTTLS on, and not at all without it. */
    private void server() {
        String expected = "it is the mail server as smtps://host:465, or as smtp://host:587 for STARTTLS";
        variables.required(SERVER, expected).ifPresent(text -> {
            Matcher address = ADDRESS.matcher(text);
            if (!address.matches() || Integer.parseInt(address.group(3)) > 65_535) {
                variables.problem(SERVER + " is no such address: " + expected + '.');
                return;
            }
            String protocol = address.group(1);
            String host = address.group(2);
            variables.set("spring.mail.protocol", protocol);
            variables.set("spring.mail.host", host);
            variables.set("spring.mail.port", address.group(3));
            String properties = "spring.mail.properties.mail." + protocol + '.';
            for (String phase : List.of("connectiontimeout", "timeout", "writetimeout")) {
                variables.set(properties + phase, MOST_MILLIS);
            }
            variables.set(properties + "ssl.checkserveridentity", true);
            if (protocol.equals("smtp")) {
                variables.set(properties + "starttls.enable", true);
                variables.set(properties + "starttls.required", !ProductionSettings.THIS_MACHINE.contains(host));
            }
        });
    }

    private void login() {
        Optional<String> user = variables.get(USER);
        Optional<String> password = variables.secret(PASSWORD);
        if (user.isPresent()
                != (password.isPresent() || variables.get(PASSWORD + "_FILE").isPresent())) {
            variables.problem(USER + " and " + PASSWORD + " must be given together.");
        }
        user.ifPresent(name -> variables.set("spring.mail.username", name));
        password.ifPresent(secret -> variables.set("spring.mail.password", secret));
    }

    private Optional<String> mailboxes(String name, String expected, int most) {
        return variables
                .required(name, expected)
                .map(text -> text.replace(" ", ""))
                .filter(text -> {
                    String[] boxes = text.split(",", -1);
                    boolean right = boxes.length <= most
                            && Arrays.stream(boxes)
                                    .allMatch(box -> MAILBOX.matcher(box).matches());
                    if (!right) {
                        variables.problem(
                                name + " is no such mailbox: " + expected + ", such as operators@brand.example.");
                    }
                    return right;
                });
    }
}
