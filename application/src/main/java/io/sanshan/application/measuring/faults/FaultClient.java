package io.sanshan.application.measuring.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The client outside: it keeps every answer that it got, whichever node gave it, and holds the log to them. */
final class FaultClient {

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private long heard;

    /** A line of a node; whether it was an answer. */
    synchronized boolean hear(String line) {
        if (!line.startsWith(FaultLines.ANSWER)) {
            return false;
        }
        heard++;
        String[] parts = line.substring(FaultLines.ANSWER.length()).split(" ", -1);
        String before = answers.put(parts[0], parts[2]);
        if (before != null && !before.equals(parts[2])) {
            contradictions.add(parts[0] + " was " + before + " and then " + parts[2]);
        }
        return true;
    }

    synchronized long heard() {
        return heard;
    }

    synchronized long done() {
        return answers.values().stream().filter("done"::equals).count();
    }

    /** What is wrong with a log, in sentences; nothing if all is well. */
    synchronized List<String> faults(List<String> report) {
        List<String> faults = new ArrayList<>(contradictions);
        Set<String> inTheLog = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Map<String, Integer> pieces = new HashMap<>();
        for (String line : report) {
            boolean redeemed = line.startsWith(FaultLines.REDEEMED);
            if (!redeemed && !line.startsWith(FaultLines.ISSUED)) {
                continue;
            }
            String[] parts = line.substring((redeemed ? FaultLines.REDEEMED : FaultLines.ISSUED).length())
                    .split(" ", -1);
            String command = parts[0].substring(FaultLines.COMMANDS.length());
            if (!redeemed && !command.startsWith("piece-")) {
                continue;
            }
            inTheLog.add(command);
            if (!subjects.add(parts[1])) {
                faults.add(redeemed ? parts[1] + " was redeemed twice" : parts[1] + " got more pieces than one");
            }
            if (!redeemed) {
                pieces.merge(command.split("-", -1)[1], 1, Integer::sum);
            }
        }
        pieces.forEach((round, given) -> {
            if (given > CrowdedTills.STOCK) {
                faults.add("round " + round + " gave " + given + " pieces of a stock of " + CrowdedTills.STOCK);
            }
        });
        answers.forEach((command, answer) -> {
            if (answer.equals("done") && !inTheLog.contains(command)) {
                faults.add(command + " was answered and is not in the log");
            }
            if (answer.equals("refused") && inTheLog.contains(command)) {
                faults.add(command + " was refused and is in the log");
            }
        });
        return faults;
    }
}
