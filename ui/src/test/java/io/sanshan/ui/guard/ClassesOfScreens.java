package io.sanshan.ui.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the screens; what answers the start script on this machine is none. */
final class ClassesOfScreens {

    private ClassesOfScreens() {}

    static List<ClassModel> all() {
        URL shell = io.sanshan.ui.shell.SanshanShell.class.getResource("SanshanShell.class");
        try (Stream<Path> files =
                Files.walk(Path.of(shell.toURI()).resolve("../..").normalize())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.toString().contains("/ui/local/"))
                    .map(ClassesOfScreens::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ClassModel of(Class<?> type) {
        try (var bytes = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
