package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;

/** The guide's code, as large as the phone, for another phone to scan. */
@Route("guide/code")
@Menu(title = "menu.code", icon = "qr", order = 2)
@RolesAllowed(Roles.GUIDE)
class CodeView extends Screen {

    private static final long serialVersionUID = 1L;

    CodeView(OwnGuide own) {
        super("code.title");
        String address = own.joinAddress();
        QrCode code = new QrCode(address, getTranslation("code.description"));
        Paragraph how = new Paragraph(getTranslation("code.how"));
        Div card = new Div(code, how, new CodeText(address, address));
        card.addClassNames("panel", "code-large");
        add(card);
    }
}
