package io.sanshan.application.measuring;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Durable;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Measures what the application promises, on the machine it stands on, beside the limit that hand-written JDBC sets. */
@Component
@ConditionalOnProperty(name = "sanshan.task", havingValue = "bench")
class Bench implements CommandLineRunner {

    private static final int CALLERS = 32;
    private static final int MEMBERS = 100_000;
    private static final int HOLDERS = 15_000;
    private static final int REDEMPTIONS = 20_000;
    private static final int ROUNDS = 3;
    private static final int SEARCHES = 2_000;
    private static final String ONE_ROW_PER_EVENT = "member-timeline";

    private final CommandSender commands;
    private final CouponCommands coupons;
    private final MemberQueries members;
    private final ReadModels readModels;
    private final EventLog log;
    private final DataSource database;
    private final Clock clock;
    private final PrintStream out = System.out;

    Bench(
            CommandSender commands,
            CouponCommands coupons,
            MemberQueries members,
            ReadModels readModels,
            EventLog log,
            @Durable DataSource database,
            Clock clock) {
        this.commands = commands;
        this.coupons = coupons;
        this.members = members;
        this.readModels = readModels;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run(String... arguments) throws SQLException {
        out.printf(
                Locale.ROOT,
                "Machine: %d processors, %d MB of heap, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / (1024 * 1024),
                Runtime.version());
        InventedBrand brand = new InventedBrand(commands, clock.instant());
        brand.open();
        register(brand, 0, HOLDERS);
        brand.startCampaign();
        say("issue a coupon", Load.run(CALLERS, ROUNDS * REDEMPTIONS, number -> brand.issueCoupon(number, HOLDERS)));
        awaitReadModels();
        redemptions();
        awaitReadModels();
        rebuilds();
        register(brand, HOLDERS, MEMBERS);
        awaitReadModels();
        searches();
    }

    private void register(InventedBrand brand, int from, int to) {
        say(
                "register, bind and tag a member (3 commands)",
                Load.run(CALLERS, to - from, number -> brand.registerMember(from + number)));
    }

    private void redemptions() throws SQLException {
        double ours = 0;
        double byHand = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * REDEMPTIONS;
            try (HandWrittenRedemption hand = new HandWrittenRedemption(database, REDEMPTIONS)) {
                Load.Result result = Load.run(CALLERS, REDEMPTIONS, hand::redeem);
                say("redeem, hand-written JDBC, round " + (round + 1), result);
                byHand += result.perSecond() / ROUNDS;
            }
            Load.Result result = Load.run(CALLERS, REDEMPTIONS, number -> redeem(first + number));
            say("redeem through the door, projections running, round " + (round + 1), result);
            ours += result.perSecond() / ROUNDS;
        }
        out.printf(
                Locale.ROOT,
                "redeem: %,.0f/s through the door, %,.0f/s hand-written, ratio %.2f (asked: 0.50)%n",
                ours,
                byHand,
                ours / byHand);
    }

    private void redeem(int number) {
        Caller till = new Caller.Staff(AccountId.named("bench till"), Role.STORE_MANAGER, InventedBrand.store(), null);
        Outcome outcome = coupons.redeem(Request.of(till, clock.instant()), InventedBrand.coupon(number), null);
        if (!outcome.isDone()) {
            throw new IllegalStateException("a redemption was refused: " + outcome);
        }
    }

    private void searches() {
        Caller headquarters = new Caller.Staff(AccountId.named("bench hq"), Role.HEADQUARTERS, null, null);
        Slice.Range page = new Slice.Range(0, 50);
        Random chance = new Random(1);
        List<String> texts = chance.ints(SEARCHES, 0, MEMBERS)
                .mapToObj(number -> number % 2 == 0
                        ? InventedBrand.GIVEN.get(number % InventedBrand.GIVEN.size())
                        : InventedBrand.FAMILY.get(number % InventedBrand.FAMILY.size()) + ' ' + number)
                .toList();
        say(
                "search members by name, of " + MEMBERS,
                Load.run(
                        2,
                        SEARCHES,
                        i -> members.search(headquarters, MemberSearch.text(texts.get(i)), MemberSort.NAME, page)));
        say(
                "a member's history, of " + MEMBERS,
                Load.run(
                        2,
                        SEARCHES,
                        i -> members.timeline(
                                headquarters, InventedBrand.member(i * 37 % MEMBERS), TimelineFilter.all(), page)));
    }

    private void rebuilds() {
        rebuild(ONE_ROW_PER_EVENT, List.of(ONE_ROW_PER_EVENT));
        rebuild(
                "all read models together",
                readModels.states().stream().map(ReadModels.State::name).toList());
    }

    private void rebuild(String what, List<String> models) {
        long events = log.head();
        long began = System.nanoTime();
        models.forEach(readModels::rebuild);
        awaitReadModels();
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(
                Locale.ROOT,
                "rebuild %s: %,d events in %.1f s, %,.0f events/s%n",
                what,
                events,
                seconds,
                events / seconds);
    }

    private void awaitReadModels() {
        long began = System.nanoTime();
        while (!readModels.states().stream().allMatch(ReadModels.State::isCaughtUp)) {
            LockSupport.parkNanos(5_000_000);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (seconds > 0.5) {
            out.printf(Locale.ROOT, "  (read models reached the head %.1f s later)%n", seconds);
        }
    }

    private void say(String what, Load.Result result) {
        out.printf(
                Locale.ROOT,
                "%s: %,d calls in %.1f s, %,.0f/s, median %.2f ms, 95%% %.2f ms, 99%% %.2f ms%n",
                what,
                result.calls(),
                result.seconds(),
                result.perSecond(),
                result.millisAt(50),
                result.millisAt(95),
                result.millisAt(99));
    }
}
