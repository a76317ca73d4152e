package io.sanshan.whole;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What tills ask of coupons, on the whole application. */
class RedemptionApiTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static RedemptionCases.Trial trial;

    @BeforeAll
    static void start() throws Exception {
        WholeApplication application = WholeApplication.start(home, context -> {}, "sanshan.till.burst=5000");
        TwoStores stores = new TwoStores(application);
        stores.open();
        trial = new RedemptionCases.Trial(
                application,
                stores,
                TillCases.Till.registered(application, stores, "Till 1", TwoStores.STORE)
                        .browser(),
                TillCases.Till.registered(application, stores, "Till 2", TwoStores.ELSEWHERE)
                        .browser(),
                RedemptionCases.Offered.by(stores));
    }

    @AfterAll
    static void stop() {
        trial.application().close();
    }

    @Nested
    @Tag("P9")
    class Asking extends AskingCases {
        Asking() {
            super(trial);
        }
    }

    @Nested
    @Tag("P47")
    class Redeeming extends RedeemingCases {
        Redeeming() {
            super(trial);
        }
    }

    @Nested
    @Tag("P4")
    class ByCode extends CodeCases {
        ByCode() {
            super(trial);
        }
    }

    @Nested
    @Tag("P9")
    class Holding extends HoldingCases {
        Holding() {
            super(trial);
        }
    }

    @Nested
    @Tag("P10")
    class GivingBack extends GivingBackCases {
        GivingBack() {
            super(trial);
        }
    }

    @Nested
    @Tag("P47")
    class Selling extends SellingCases {
        Selling() {
            super(trial);
        }
    }

    @Nested
    @Tag("P10")
    class TakingBack extends SaleReturnCases {
        TakingBack() {
            super(trial);
        }
    }

    @Nested
    class BadSales extends BadSaleCases {
        BadSales() {
            super(trial);
        }
    }

    @Nested
    class BadInput extends BadRedemptionCases {
        BadInput() {
            super(trial);
        }
    }
}
