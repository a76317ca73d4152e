package io.sanshan.measuring;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.measuring.Figure;
import io.sanshan.application.measuring.Figures;
import io.sanshan.application.measuring.FootprintMeasured;
import io.sanshan.application.measuring.InventedBrand;
import io.sanshan.application.measuring.MeasuredBrand;
import io.sanshan.application.measuring.MeasuredOnly;
import io.sanshan.application.measuring.MeasuredSizes;
import io.sanshan.application.measuring.Measurement;
import io.sanshan.application.measuring.PacedLoad;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Guides with their phones in their hands: what a session keeps on the heap, and how soon a click is answered while all of them are
 * open. The heap is that of the whole process before and after, each time after a collection, divided by the sessions.
 */
@Component
@MeasuredOnly
final class SessionsMeasured implements Measurement {

    private static final int SESSIONS = 500;
    private static final int ACCOUNTS = 25;
    private static final int CLICKS = 1_000;
    /** Each guide clicks every ten seconds. */
    private static final double CLICKS_PER_SECOND = SESSIONS / 10.0;

    private static final int SENDERS = 64;
    private static final int ASKED_KILOBYTES = 300;
    private static final int ASKED_MILLIS = 200;
    private static final String PASSWORD = "sanshan-measured-2026";

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;
    private final AccountCommands accounts;
    private final Clock clock;
    private final Environment environment;

    SessionsMeasured(
            MeasuredBrand brand, MeasuredSizes sizes, AccountCommands accounts, Clock clock, Environment environment) {
        this.brand = brand;
        this.sizes = sizes;
        this.accounts = accounts;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public String part() {
        return "sessions";
    }

    @Override
    public void measure(Figures figures) throws Exception {
        brand.open();
        for (int account = 0; account < ACCOUNTS; account++) {
            openAccount(account);
        }
        brand.awaitReadModels();
        // What the first sessions bring into memory for all that follow is not theirs.
        List<GuidePhone> phones = new ArrayList<>(open(sizes.of(SESSIONS / 10)));
        phones.forEach(SessionsMeasured::clickThrough);
        long before = FootprintMeasured.usedHeap();
        int sessions = sizes.of(SESSIONS);
        List<GuidePhone> more = open(sessions);
        more.forEach(SessionsMeasured::clickThrough);
        long after = FootprintMeasured.usedHeap();
        figures.add(Figure.of("heap of a guide's session", (after - before) / 1024.0 / sessions, "kB")
                .noted(sessions + " sessions, each after five screens")
                .under(ASKED_KILOBYTES));
        Histogram micros =
                PacedLoad.run(SENDERS, sizes.of(CLICKS), CLICKS_PER_SECOND, i -> click(more.get(i % more.size())));
        String what =
                "a click of a guide, " + sessions + " sessions open, " + Math.round(CLICKS_PER_SECOND) + " clicks/s";
        figures.add(Figures.latency(what, micros, 50));
        figures.add(Figures.latency(what, micros, 95).under(ASKED_MILLIS));
        figures.add(Figures.latency(what, micros, 99));
        phones.addAll(more);
        for (GuidePhone phone : phones) {
            phone.close();
        }
    }

    private void openAccount(int number) {
        Request request =
                new Request(new Caller.System("bench"), "bench/account/" + number, null, null, clock.instant());
        Outcome outcome = accounts.open(
                request,
                new NewAccount(
                        AccountId.named("bench/" + number),
                        login(number),
                        "Guide " + number,
                        Role.GUIDE,
                        InventedBrand.store(),
                        InventedBrand.guide(number),
                        PASSWORD));
        if (!outcome.isDone()) {
            throw new IllegalStateException("an account was refused: " + outcome);
        }
    }

    private static String login(int account) {
        return "bench-guide-" + account;
    }

    private List<GuidePhone> open(int count) throws IOException {
        List<GuidePhone> phones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GuidePhone phone = new GuidePhone(environment.getRequiredProperty("local.server.port", Integer.class));
            phone.open(login(i % ACCOUNTS), PASSWORD);
            phones.add(phone);
        }
        return phones;
    }

    private static void clickThrough(GuidePhone phone) {
        for (int i = 0; i < 4; i++) {
            click(phone);
        }
    }

    private static void click(GuidePhone phone) {
        try {
            phone.click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
