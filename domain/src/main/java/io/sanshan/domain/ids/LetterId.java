package io.sanshan.domain.ids;

/** Identity of an event that one reader of the log could not take in. */
public record LetterId(String value) implements Id {

    private static final String PREFIX = "letter-";

    public LetterId {
        Id.require(PREFIX, value);
    }

    /**
     * The letter of one event for one reader.
     *
     * @param reader the read model or process
     * @param event the id of the event
     */
    public static LetterId of(String reader, String event) {
        return named(reader + '/' + event);
    }

    public static LetterId named(String name) {
        return new LetterId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
