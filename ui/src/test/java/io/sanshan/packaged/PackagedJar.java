package io.sanshan.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged jar as a process of its own, unpacked, the way people run it. */
public final class PackagedJar {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAR = Path.of("target", "unpacked", "sanshan.jar").toAbsolutePath();

    /** What the start script does once the jar is built: it holds the home, and turns names of files into options. */
    private static final String AS_THE_START_SCRIPT_DOES = """
            set -euo pipefail
            . "$SANSHAN_ROOT/scripts/base.sh"
            . "$SANSHAN_ROOT/scripts/application.sh"
            prepare_home
            lock_home
            tls_options
            java=$1
            shift
            exec "$java" ${TLS_OPTIONS[@]+"${TLS_OPTIONS[@]}"} "$@"
            """;

    private PackagedJar() {}

    /** A task of the jar, such as an import. */
    public static Process task(Path home, List<String> arguments) throws IOException {
        List<String> command = java(home);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        return start(command);
    }

    /** The application as it serves, with its log in a file. */
    static Process serving(Path home, Map<String, String> environment, List<String> properties, File log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", AS_THE_START_SCRIPT_DOES, "start"));
        command.addAll(java(home));
        command.addAll(properties);
        command.addAll(List.of("-jar", JAR.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        surround(builder, home);
        return builder.start();
    }

    /** The one command of the project, on a home. */
    static Process command(Path home, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", ROOT.resolve("sanshan").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SANSHAN_JAVA_HOME", System.getProperty("java.home"));
        surround(builder, home);
        return builder.start();
    }

    private static void surround(ProcessBuilder builder, Path home) {
        builder.environment().put("SANSHAN_ROOT", ROOT.toString());
        builder.environment().put("SANSHAN_HOME", home.toString());
    }

    private static List<String> java(Path home) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-Duser.language=en",
                "-Dsanshan.home=" + home,
                "-Dsanshan.demo=false"));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
