package io.sanshan.ui.kit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A moment in the language of the screen and in its zone or a store's, readable by machines, too. */
@Tag("time")
public class TimeText extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    public TimeText(Instant moment) {
        this(moment, null);
    }

    /**
     * @param zone of the store that it happened in; null for what belongs to none
     */
    public TimeText(Instant moment, @Nullable ZoneId zone) {
        Formats formats = Formats.here();
        getElement().setText(formats.moment(moment, zone));
        getElement().setAttribute("datetime", moment.toString());
        setTitle(formats.in(zone).zone().getId());
        addClassName("nowrap");
    }
}
