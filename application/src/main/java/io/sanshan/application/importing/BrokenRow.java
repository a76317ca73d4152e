package io.sanshan.application.importing;

import java.util.List;

/**
 * A row that could not be taken as it stands. The rest of the import goes on.
 *
 * @param line counted from 1, the heading included; 0 where the whole file is meant
 * @param arguments the facts that explain it, raw, as the fault lists them
 */
public record BrokenRow(String file, int line, ImportFault fault, List<String> arguments)
        implements Comparable<BrokenRow> {

    public BrokenRow {
        arguments = List.copyOf(arguments);
    }

    @Override
    public int compareTo(BrokenRow other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}
