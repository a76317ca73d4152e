package io.sanshan.ui.coupon;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Notices;
import java.util.function.Consumer;

/** Reads a QR code with the camera. It shows itself only where the browser can read one and may use the camera. */
class CameraButton extends Composite<Button> {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "event.detail.code";

    private final transient Consumer<String> scanned;

    CameraButton(Consumer<String> scanned) {
        this.scanned = scanned;
        Button button = getContent();
        button.setText(getTranslation("desk.camera"));
        button.setIcon(Glyph.QR.create());
        button.setVisible(false);
        button.addClickListener(e -> open());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJavaScript("sanshan/scanner.js");
        event.getUI()
                .getPage()
                .executeJs("return customElements.whenDefined('sanshan-scanner')"
                        + ".then(() => customElements.get('sanshan-scanner').supported())")
                .then(Boolean.class, getContent()::setVisible);
    }

    private void open() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("desk.camera.title"));
        Element scanner = new Element("sanshan-scanner");
        scanner.addEventListener("scanned", e -> {
                    dialog.close();
                    scanned.accept(e.getEventData().get(CODE).asString());
                })
                .addEventData(CODE);
        scanner.addEventListener("failed", e -> {
            dialog.close();
            Notices.problem(getTranslation("desk.camera.failed"));
        });
        dialog.getElement().appendChild(scanner);
        dialog.getFooter().add(new Button(getTranslation("kit.cancel"), e -> dialog.close()));
        dialog.open();
    }
}
