package io.sanshan.ui.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A QR code as a drawing, dark on light in both colour schemes since cameras ask for that. */
public class QrCode extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    public QrCode(String content, String description) {
        getContent().addClassName("qr");
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", description);
        getContent().add(new Svg(svg(content)));
    }

    /** The drawing as a text, for pages that are not made of components. */
    public static String svg(String content) {
        BitMatrix matrix = matrix(content);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int dark = x;
                while (dark < matrix.getWidth() && matrix.get(dark, y)) {
                    dark++;
                }
                if (dark > x) {
                    // One bar for neighbours: pages with many codes have to stay light.
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(dark - x)
                            .append("v1h-")
                            .append(dark - x)
                            .append('z');
                }
                x = dark + 1;
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path fill=\"#10201e\" d=\"%s\"/></svg>"
                .formatted(matrix.getWidth(), matrix.getHeight(), path);
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
