package io.sanshan.ui.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.function.Function;

/** Reads ids out of addresses. An address that names no id of its kind leads nowhere. */
public final class Routed {

    private Routed() {}

    public static <I> I id(BeforeEnterEvent event, String parameter, Function<String, I> id) {
        return event.getRouteParameters()
                .get(parameter)
                .map(text -> read(text, id))
                .orElseThrow(NotFoundException::new);
    }

    private static <I> I read(String text, Function<String, I> id) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("not an id");
        }
    }
}
