package io.sanshan.application.measuring;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.springframework.boot.SpringBootVersion;

/** What the figures were taken on. It names no host: kinds and sizes are what counts. */
record Machine(int processors, String processor, long memoryMegabytes, String system, String java, String axon) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine here() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorName(),
                memory / (1024 * 1024),
                System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + ' ' + Runtime.version(),
                axonVersion());
    }

    private static String processorName() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            // Only Linux tells it so.
            return "unknown";
        }
    }

    private static String axonVersion() {
        String version = Message.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Processors", processors + " x " + processor);
        lines.put("Memory", memoryMegabytes + " MB");
        lines.put("System", system);
        lines.put("Java", java);
        lines.put("Axon Framework", axon);
        lines.put("Spring Boot", String.valueOf(SpringBootVersion.getVersion()));
        return lines;
    }
}
