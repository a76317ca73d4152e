package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.AttemptCommands;
import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.coupon.UnknownCodeAttempts;
import io.sanshan.domain.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was only counted when the application stopped is on record when it starts again. */
@Tag("P16")
class AttemptsAtStopTest {

    /** More than two minutes keep one by one, should the tries lie in two. */
    private static final int TRIED = 2 * UnknownCodeAttempts.MOST_IN_A_MINUTE + 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void everyAttemptIsKeptOrCounted() throws Exception {
        try (WholeApplication application = WholeApplication.start(home)) {
            TwoStores stores = new TwoStores(application);
            stores.open();
            for (int i = 0; i < TRIED; i++) {
                application.get(AttemptCommands.class).unknownCode(stores.request(Visitor.MANAGER.caller()), "no code");
            }
        }
        try (WholeApplication again = WholeApplication.start(home)) {
            WholeApplication.await(() -> tried(refused(again)) == TRIED);
            assertThat(refused(again)).extracting(RefusedAttempt::refusal).anyMatch(AttemptsAtStopTest::isLeftOut);
        }
    }

    private static List<RefusedAttempt> refused(WholeApplication application) {
        return application
                .get(AttemptQueries.class)
                .refused(Visitor.MANAGER.caller(), AttemptFilter.ALL, new Slice.Range(0, 100))
                .rows();
    }

    private static int tried(List<RefusedAttempt> attempts) {
        return attempts.stream()
                .map(RefusedAttempt::refusal)
                .mapToInt(refusal -> isLeftOut(refusal)
                        ? Integer.parseInt(refusal.arguments().getFirst())
                        : 1)
                .sum();
    }

    private static boolean isLeftOut(Refusal refusal) {
        return refusal.is(AttemptRefusal.LEFT_OUT);
    }
}
