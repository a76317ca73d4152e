package io.sanshan.application.measuring;

/** One thing that {@code ./sanshan bench} measures, in an installation of its own. */
public interface Measurement {

    /** What {@code sanshan.bench.parts} calls it. */
    String part();

    /** Measures and tells. An exception means that it could not be measured; a missed target is a figure like any other. */
    void measure(Figures figures) throws Exception;
}
