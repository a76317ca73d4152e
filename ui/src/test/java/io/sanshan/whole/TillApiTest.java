package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;

import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.ui.till.TrialWrites;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What tills ask, on the whole application. */
class TillApiTest {

    static final int UNKNOWN_A_MINUTE = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    private static final LogAway LOG = new LogAway();

    @SuppressWarnings("NullAway.Init")
    private static TillCases.Trial trial;

    @BeforeAll
    static void start() throws Exception {
        AtomicReference<TrialWrites> writes = new AtomicReference<>();
        WholeApplication application = WholeApplication.start(
                home,
                context -> {
                    TrialWrites made = new TrialWrites(context);
                    writes.set(made);
                    context.getBeanFactory().registerSingleton("trialWrites", made);
                    context.getBeanFactory().addBeanPostProcessor(LOG);
                },
                "sanshan.till.unknown-per-minute=" + UNKNOWN_A_MINUTE);
        TwoStores stores = new TwoStores(application);
        stores.open();
        done(application
                .get(CouponCommands.class)
                .issue(stores.request(Visitor.HEADQUARTERS.caller()), TwoStores.PUSHED_COUPON, TwoStores.MEMBER));
        trial = new TillCases.Trial(
                application,
                stores,
                Objects.requireNonNull(writes.get()),
                TillCases.Till.registered(application, stores, "Till 1", TwoStores.STORE));
    }

    @AfterAll
    static void stop() {
        trial.application().close();
    }

    @AfterEach
    void letGo() {
        trial.writes().hold(() -> {});
    }

    @Nested
    @Tag("P50")
    class Keys extends TillKeyCases {
        Keys() {
            super(trial);
        }
    }

    @Nested
    class Problems extends TillProblemCases {
        Problems() {
            super(trial);
        }
    }

    @Nested
    @Tag("P47")
    class Lookups extends TillLookupCases {
        Lookups() {
            super(trial);
        }
    }

    @Nested
    class UnknownCodes extends TillAttemptCases {
        UnknownCodes() {
            super(trial, LOG);
        }
    }

    @Nested
    @Tag("P50")
    class Repeated extends TillRepeatCases {
        Repeated() {
            super(trial);
        }
    }

    @Nested
    class Described extends TillDescriptionCases {
        Described() {
            super(trial);
        }
    }
}
