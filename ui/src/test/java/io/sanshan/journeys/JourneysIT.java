package io.sanshan.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A brand's first day, from an empty installation on: each role walks its path by clicks, and the next finds what the one before
 * left. A step that fails ends the day, since those after it stand on it.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class JourneysIT {

    private static final FirstDay DAY = new FirstDay();
    private static boolean broken;

    @RegisterExtension
    static final AfterTestExecutionCallback ON_FAILURE = context -> {
        if (context.getExecutionException().isPresent()) {
            broken = true;
            DAY.picturesOf(context.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    static void begin() throws IOException {
        DAY.begin();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        DAY.close();
    }

    @BeforeEach
    void goOnOnly() {
        assumeTrue(!broken, "an earlier step failed");
    }

    @AfterEach
    void noBrowserComplains() {
        DAY.noBrowserComplained();
    }

    @Nested
    @Order(1)
    class HeadquartersBegins extends OpeningJourney {
        HeadquartersBegins() {
            super(DAY);
        }
    }

    @Nested
    @Order(2)
    class MembersJoin extends JoiningJourney {
        MembersJoin() {
            super(DAY);
        }
    }

    @Nested
    @Order(3)
    class HeadquartersDesignsCampaigns extends CampaignJourney {
        HeadquartersDesignsCampaigns() {
            super(DAY);
        }
    }

    @Nested
    @Order(4)
    class TheGuideOnHerPhone extends GuideJourney {
        TheGuideOnHerPhone() {
            super(DAY);
        }
    }

    @Nested
    @Order(5)
    class TheManagerAtTheDesk extends DeskJourney {
        TheManagerAtTheDesk() {
            super(DAY);
        }
    }

    @Nested
    @Order(6)
    class TheManagerReadsHistories extends HistoryJourney {
        TheManagerReadsHistories() {
            super(DAY);
        }
    }

    @Nested
    @Order(7)
    class TheAuditorReplays extends AuditJourney {
        TheAuditorReplays() {
            super(DAY);
        }
    }

    @Nested
    @Order(8)
    class NobodyStrays extends ClosedAddressesJourney {
        NobodyStrays() {
            super(DAY);
        }
    }

    @Nested
    @Order(9)
    class NobodyNeedsAMouse extends KeyboardJourney {
        NobodyNeedsAMouse() {
            super(DAY);
        }
    }

    @Nested
    @Order(10)
    class EverybodyCanUseTheScreens extends AccessibilityJourney {
        EverybodyCanUseTheScreens() {
            super(DAY);
        }
    }
}
