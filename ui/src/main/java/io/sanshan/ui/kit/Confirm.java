package io.sanshan.ui.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before something that cannot be undone. The button says what will happen, never just yes. */
public final class Confirm {

    private Confirm() {}

    public static void ask(String question, String consequence, String action, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setConfirmText(action);
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("kit.cancel"));
        dialog.addConfirmListener(e -> confirmed.run());
        dialog.open();
    }
}
