package io.sanshan.application.operation.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.Trouble.Kind;
import io.sanshan.application.operation.TroubleNotice;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** On a real server that speaks SMTP. */
class MailToOperatorsTest {

    private static final Instant SINCE = Instant.parse("2026-03-02T09:00:10.123Z");
    private static final TroubleNotice STANDS =
            new TroubleNotice(new Trouble(Kind.READER_STANDS, "coupon-wallet"), SINCE, false);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailToOperators mail() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new MailToOperators(
                sender,
                "sanshan@brand.example",
                new String[] {"ann@brand.example", "bob@brand.example"},
                "https://brand.example");
    }

    @Test
    void writesToAllOperatorsInBothLanguages() throws Exception {
        mail().send(List.of(STANDS));
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).as("one for each of them").hasSize(2);
        MimeMessage mail = received[0];
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("sanshan@brand.example"));
        assertThat(mail.getAllRecipients())
                .containsExactly(new InternetAddress("ann@brand.example"), new InternetAddress("bob@brand.example"));
        assertThat(mail.getSubject())
                .isEqualTo("Sanshan: Reader coupon-wallet is behind and does not move. / 读取器 coupon-wallet 落后且停滞不前。");
        assertThat(mail.getContent().toString().lines())
                .containsExactly(
                        "Reader coupon-wallet is behind and does not move. (first seen 2026-03-02T09:00:10Z)",
                        "",
                        "What to look at and what to do: https://brand.example/audit/dead-letters",
                        "",
                        "读取器 coupon-wallet 落后且停滞不前。 （首次发现于 2026-03-02T09:00:10Z）",
                        "",
                        "查看详情与处理办法：https://brand.example/audit/dead-letters");
    }

    /** Whatever there is to tell has its words, in both languages, when it begins and when it is over. */
    @Test
    void hasWordsForEverything() throws Exception {
        List<TroubleNotice> all = Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(false, true)
                        .map(over -> new TroubleNotice(new Trouble(kind, "some-reader"), SINCE, over)))
                .toList();
        mail().send(all);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Sanshan: 6 notices / 6 条通知");
        assertThat(mail.getContent().toString().lines().filter(line -> line.contains("2026-03-02")))
                .hasSize(2 * all.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void saysSoWhenTheServerIsAway() {
        MailToOperators mail = mail();
        server.stop();
        assertThatThrownBy(() -> mail.send(List.of(STANDS))).isInstanceOf(MailException.class);
    }
}
