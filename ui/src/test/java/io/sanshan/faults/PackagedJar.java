package io.sanshan.faults;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar as a process of its own, the way people run it. */
final class PackagedJar {

    private static final Path JAR = Path.of("target", "sanshan.jar").toAbsolutePath();

    private PackagedJar() {}

    /** A task of the jar, such as an import. */
    static Process task(Path home, List<String> arguments) throws IOException {
        List<String> command = java(home);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        return start(command);
    }

    /** The jar's own classes with a main class of the tests on top, which drives the doors from the outside's wishes. */
    static Process driven(Path home, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = java(home);
        command.addAll(List.of(
                "-Dloader.main=" + main.getName(),
                "-Dloader.path=" + classesOf(main),
                "-cp",
                JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(arguments);
        return start(command);
    }

    /** Only what the driver itself is made of: the other test classes would be taken for parts of the application. */
    private static Path classesOf(Class<?> main) throws IOException {
        Path from = Path.of("target", "test-classes").toAbsolutePath();
        Path to = Path.of("target", "driver-classes").toAbsolutePath();
        Path folder = Path.of(main.getPackageName().replace('.', '/'));
        Files.createDirectories(to.resolve(folder));
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(from.resolve(folder), main.getSimpleName() + "*.class")) {
            for (Path file : files) {
                Files.copy(file, to.resolve(folder).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    private static List<String> java(Path home) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-Dsanshan.home=" + home,
                "-Dsanshan.demo=false"));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
