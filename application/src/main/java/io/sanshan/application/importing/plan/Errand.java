package io.sanshan.application.importing.plan;

import java.util.List;

/**
 * Commands that follow one another, such as the first days of one member. Errands of one phase do not depend on each other.
 *
 * @param file where the row stands that it comes from
 * @param line that row's line, 0 where it is invented or comes from many
 */
public record Errand(String file, int line, List<Order> orders) {

    public Errand {
        orders = List.copyOf(orders);
    }
}
