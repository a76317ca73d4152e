package io.sanshan.application.shared;

/**
 * What the ids of commands and events say of one another. An event is named after its command: command id, {@code #}, number. A request
 * of several steps names each after itself: its id, {@code /}, the step.
 */
public final class EventIds {

    private static final char BEFORE_NUMBER = '#';
    private static final char BEFORE_STEP = '/';

    private EventIds() {}

    public static String of(String command, int number) {
        return eventsOf(command) + number;
    }

    public static boolean isOf(String command, String eventId) {
        String events = eventsOf(command);
        return eventId.length() > events.length() && eventId.startsWith(events);
    }

    /** Whether it is an event's id and no command's. */
    public static boolean isAnEvents(String id) {
        return id.indexOf(BEFORE_NUMBER) >= 0;
    }

    /** How the ids of a command's events begin. */
    public static String eventsOf(String command) {
        return command + BEFORE_NUMBER;
    }

    /** How the ids of a request's steps, and of their events, begin. */
    public static String stepsOf(String request) {
        return request + BEFORE_STEP;
    }
}
