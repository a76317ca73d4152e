package io.sanshan.ui.member.erasure;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.Erasure;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;

/** How far an erasure is, as a mark. */
final class ErasureState {

    private ErasureState() {}

    static Pill of(Erasure erasure) {
        return erasure.completed() == null
                ? new Pill(I18NProvider.translate("erasures.state.open"), Tone.WAITING)
                : new Pill(I18NProvider.translate("erasures.state.done"), Tone.GOOD);
    }
}
