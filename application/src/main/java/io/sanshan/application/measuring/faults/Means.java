package io.sanshan.application.measuring.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is at hand to make things go wrong, beside the nodes themselves. */
final class Means implements AutoCloseable {

    private static final int LONGEST_CUT_MILLIS = 4_000;
    private static final int BLOCK = 64 * 1024;

    private final int nodes;
    private final @Nullable Cable cable;
    private final @Nullable Path storeScript;
    private final @Nullable Path disk;

    /**
     * @param store host:port of the store, which the nodes then reach by a cable
     * @param storeScript stops and starts the store
     * @param disk a small disk that the nodes write to
     */
    Means(int nodes, @Nullable String store, @Nullable Path storeScript, @Nullable Path disk) throws IOException {
        this.nodes = nodes;
        this.cable = store == null ? null : Cable.to(store);
        this.storeScript = storeScript;
        this.disk = disk;
    }

    /** The faults that there are means for. */
    Set<Fault> faults() {
        Set<Fault> faults = EnumSet.of(Fault.KILL, Fault.CLOCK, Fault.REBUILD);
        if (disk != null) {
            return EnumSet.of(Fault.DISK);
        }
        if (nodes > 1) {
            faults.add(Fault.STOP);
        }
        if (cable != null) {
            faults.add(Fault.CUT);
        }
        if (storeScript != null) {
            faults.add(Fault.STORE);
        }
        return faults;
    }

    /** What tells a node where its store is and how its clock behaves. */
    List<String> settings(Fault fault, Random chance) {
        List<String> settings = new ArrayList<>();
        if (cable != null) {
            settings.add("--faults.cable=" + cable.entrance());
        }
        if (fault == Fault.CLOCK) {
            settings.add("--sanshan.faults-clock=" + chance.nextLong());
        }
        return settings;
    }

    /** Lets it happen, and undoes what would keep everybody from going on. */
    void strike(Fault fault, FaultNode victim, Random chance) throws IOException, InterruptedException {
        switch (fault) {
            case KILL, CLOCK -> victim.kill();
            case STOP -> victim.stop();
            case CUT -> cut(victim, chance);
            case STORE -> {
                store("stop");
                store("start");
            }
            case DISK -> fill(victim);
            case REBUILD -> throw new IllegalArgumentException("a rebuild comes after the load");
        }
    }

    private void cut(FaultNode victim, Random chance) throws IOException, InterruptedException {
        if (cable == null) {
            throw new IllegalStateException("there is no cable");
        }
        cable.cut();
        try {
            victim.endsWithin(chance.nextInt(LONGEST_CUT_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            cable.mend();
        }
    }

    private void store(String what) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("bash", String.valueOf(storeScript), what)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (script.waitFor() != 0) {
            throw new IllegalStateException("the store could not be told to " + what);
        }
    }

    private void fill(FaultNode victim) throws IOException, InterruptedException {
        if (disk == null) {
            throw new IllegalStateException("there is no disk to fill");
        }
        Path filler = disk.resolve("filler");
        try {
            try (OutputStream out = Files.newOutputStream(filler)) {
                byte[] block = new byte[BLOCK];
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                victim.endsWithin(LONGEST_CUT_MILLIS, TimeUnit.MILLISECONDS);
            }
            victim.kill();
            victim.awaitEnd();
        } finally {
            Files.delete(filler);
        }
    }

    @Override
    public void close() throws IOException {
        if (cable != null) {
            cable.close();
        }
    }
}
