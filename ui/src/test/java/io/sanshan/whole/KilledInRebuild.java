package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A process of its own that finishes what the one before it was killed in, changes something, begins a rebuild, and is gone right
 * after one of its steps: nothing is closed, nothing is written any more.
 */
final class KilledInRebuild {

    static final int GONE = 137;
    static final String VERIFY = "VERIFY";

    private KilledInRebuild() {}

    static int run(Path home, String readModel, String step, String... settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledInRebuild.class.getName(),
                home.toString(),
                readModel,
                step));
        command.addAll(Arrays.asList(settings));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        String readModel = arguments[1];
        int code = 1;
        try {
            String[] settings = Arrays.copyOfRange(arguments, 3, arguments.length);
            WholeApplication application = WholeApplication.start(Path.of(arguments[0]), settings);
            finish(application);
            if (arguments[2].equals(VERIFY)) {
                List<String> lines = new ArrayList<>();
                application.get(RebuildRun.class).verify(lines::add);
                assertThat(lines).last().asString().startsWith("Verified: ");
                code = 0;
            } else {
                Step fatal = Step.valueOf(arguments[2]);
                application.onStep(step -> {
                    if (step.step() == fatal) {
                        Runtime.getRuntime().halt(GONE);
                    }
                });
                application.get(ReadModels.class).rebuild(readModel);
                new CountDownLatch(1).await();
            }
        } catch (Throwable fault) {
            fault.printStackTrace();
        }
        Runtime.getRuntime().halt(code);
    }

    private static void finish(WholeApplication application) {
        ReadModels models = application.get(ReadModels.class);
        UsedBrand brand = new UsedBrand(application);
        // Once while the switch may still be going on, once after it.
        tag(application, brand);
        application.awaitReadModels();
        tag(application, brand);
        application.awaitReadModels();
        assertThat(models.states())
                .allMatch(state -> state.rebuild() == null || state.rebuild().phase() == Phase.DONE);
    }

    private static void tag(WholeApplication application, UsedBrand brand) {
        UsedBrand.done(application
                .get(MemberCommands.class)
                .addTag(
                        brand.request(brand.headquarters),
                        UsedBrand.OTHER,
                        "n" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
    }
}
