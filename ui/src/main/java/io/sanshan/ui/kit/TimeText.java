package io.sanshan.ui.kit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A moment in the language and zone of the screen, readable by machines, too. */
@Tag("time")
public class TimeText extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    public TimeText(Instant moment) {
        Formats formats = Formats.here();
        getElement().setText(formats.moment(moment));
        getElement().setAttribute("datetime", moment.toString());
        setTitle(formats.zone().getId());
        addClassName("nowrap");
    }
}
