package io.sanshan.whole;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A coupon that everybody wants at once, on each database; on two nodes it is in {@link SeveralNodesTest}. */
class HotCouponTest {

    @TempDir
    private Path folder;

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    @Tag("P3")
    void isGivenOutAsOftenAsThereArePieces(Vendor vendor) throws Exception {
        try (StartedOn started = StartedOn.vendor(vendor, folder.resolve(vendor.name()))) {
            HotCoupon hot = new HotCoupon(vendor.name(), started.application());
            hot.isNotOversold();
            hot.staysWithinTheLimitOfAMember();
        }
    }
}
