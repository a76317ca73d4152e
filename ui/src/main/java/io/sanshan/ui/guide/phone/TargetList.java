package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.sanshan.application.campaign.PushTarget;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Own members of an audience, to be ticked with a thumb. Who has the coupons already is said, and not ticked by "all". */
class TargetList extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PART = 50;

    private final transient Function<Slice.Range, Slice<PushTarget>> source;
    private final transient IntConsumer changed;
    private final transient Map<PushTarget, Checkbox> boxes = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("history.more"), e -> read());

    TargetList(Function<Slice.Range, Slice<PushTarget>> source, IntConsumer changed) {
        this.source = source;
        this.changed = changed;
        Button all = new Button(getTranslation("push.all"), e -> tick());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("tick-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        read();
        if (boxes.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Glyph.MEMBERS, getTranslation("push.nobody"), getTranslation("push.nobody.hint")));
        } else {
            getContent().add(all, list, more);
        }
    }

    private void read() {
        Slice<PushTarget> part = source.apply(new Slice.Range(boxes.size(), PART));
        part.rows().forEach(target -> {
            Checkbox box = new Checkbox(MaskedName.text(target.name()));
            box.addValueChangeListener(e -> changed.accept(chosen().size()));
            boxes.put(target, box);
            ListItem item = new ListItem(box);
            if (target.reached()) {
                item.add(new Pill(getTranslation("push.has"), Tone.QUIET));
            }
            list.add(item);
        });
        more.setVisible(part.more());
    }

    private void tick() {
        boxes.forEach((target, box) -> box.setValue(!target.reached()));
    }

    List<MemberId> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(entry -> entry.getKey().member())
                .toList();
    }

    Map<MemberId, String> names() {
        Map<MemberId, String> names = new LinkedHashMap<>();
        boxes.keySet().forEach(target -> names.put(target.member(), target.name()));
        return names;
    }
}
