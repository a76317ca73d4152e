package io.sanshan.application.operation.adapter;

import io.sanshan.application.operation.OperatorsMail;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.TroubleNotice;
import io.sanshan.application.shared.BundledTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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

    private static final List<BundledTexts> LANGUAGES = Stream.of(Locale.ENGLISH, Locale.CHINESE)
            .map(language -> BundledTexts.of("io.sanshan.application.operation.operators-mail", language))
            .toList();

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
        mail.setText(LANGUAGES.stream().map(texts -> body(texts, notices)).collect(Collectors.joining("\n")));
        server.send(mail);
    }

    private static String subject(List<TroubleNotice> notices) {
        return LANGUAGES.stream()
                .map(texts ->
                        notices.size() == 1 ? line(texts, notices.getFirst()) : texts.text("subject", notices.size()))
                .collect(Collectors.joining(" / ", "Sanshan: ", ""));
    }

    private String body(BundledTexts texts, List<TroubleNotice> notices) {
        return Stream.concat(
                        notices.stream()
                                .map(notice ->
                                        line(texts, notice) + ' ' + texts.text("since", seconds(notice.since()))),
                        Stream.of("", texts.text("where", address + LETTERS_PAGE)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String line(BundledTexts texts, TroubleNotice notice) {
        Trouble trouble = notice.trouble();
        return texts.text(trouble.kind().name() + (notice.over() ? ".over" : ""), trouble.subject());
    }
}
