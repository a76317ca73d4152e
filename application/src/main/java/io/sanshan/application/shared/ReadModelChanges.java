package io.sanshan.application.shared;

/**
 * Tells open screens that a read model changed. A ping comes after the change was committed, says nothing of its content, and
 * several changes in a row may be told as one.
 */
public interface ReadModelChanges {

    /** Listens to a read model, named as its processing group. Close the subscription when the screen goes. */
    Subscription listen(String readModel, Runnable ping);

    /** Something that ends. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
