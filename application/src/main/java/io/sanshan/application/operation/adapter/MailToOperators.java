package io.sanshan.application.operation.adapter;

import io.sanshan.application.operation.OperatorsMail;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.TroubleNotice;
import java.text.MessageFormat;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes notices to operators, in English and Chinese, since nobody knows who of them reads it. They name code and no person. */
@Component
@ConditionalOnProperty("sanshan.operators-mail.from")
class MailToOperators implements OperatorsMail {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final String LETTERS_PAGE = "/audit/dead-letters";

    private final JavaMailSender server;
    private final String from;
    private final String[] to;
    private final String address;

    MailToOperators(
            JavaMailSender server,
            @Value("${sanshan.operators-mail.from}") String from,
            @Value("${sanshan.operators-mail.to}") String[] to,
            @Value("${sanshan.public-url:http://localhost:8080}") String address) {
        this.server = server;
        this.from = from;
        this.to = to.clone();
        this.address = address;
    }

    @Override
    public void send(List<TroubleNotice> notices) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject(notices));
        mail.setText(LANGUAGES.stream().map(language -> body(language, notices)).collect(Collectors.joining("\n")));
        server.send(mail);
    }

    private static String subject(List<TroubleNotice> notices) {
        return LANGUAGES.stream()
                .map(language -> notices.size() == 1
                        ? line(language, notices.getFirst())
                        : text(language, "subject", notices.size()))
                .collect(Collectors.joining(" / ", "Sanshan: ", ""));
    }

    private String body(Locale language, List<TroubleNotice> notices) {
        return Stream.concat(
                        notices.stream()
                                .map(notice -> line(language, notice)
                                        + ' '
                                        + text(language, "since", notice.since().truncatedTo(ChronoUnit.SECONDS))),
                        Stream.of("", text(language, "where", address + LETTERS_PAGE)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Locale language, TroubleNotice notice) {
        Trouble trouble = notice.trouble();
        return text(language, trouble.kind().name() + (notice.over() ? ".over" : ""), trouble.subject());
    }

    private static String text(Locale language, String key, Object argument) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "io.sanshan.application.operation.operators-mail",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), language).format(new Object[] {argument.toString()});
    }
}
