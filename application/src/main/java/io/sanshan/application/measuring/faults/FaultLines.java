package io.sanshan.application.measuring.faults;

/** What a node under load and the client outside say to each other, line by line. */
final class FaultLines {

    static final String READY = "faults ready";
    static final String END = "faults end";
    static final String ANSWER = "faults answer ";
    static final String FAULT = "faults fault ";
    static final String REDEEMED = "faults redeemed ";
    static final String ISSUED = "faults issued ";
    /** Ids of all commands begin so. */
    static final String COMMANDS = "faults/";

    private FaultLines() {}

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
