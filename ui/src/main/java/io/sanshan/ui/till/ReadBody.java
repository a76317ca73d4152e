package io.sanshan.ui.till;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once, up to a limit, and can be read again: as JSON, and as what a key was used for. */
final class ReadBody extends HttpServletRequestWrapper {

    static final int LARGEST = 64 * 1024;
    private static final String BODY = ReadBody.class.getName();

    private final byte[] body;

    private ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        request.setAttribute(BODY, body);
    }

    static ReadBody of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw TillProblem.of(TillCode.BODY_TOO_LARGE, LARGEST / 1024);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw TillProblem.of(TillCode.BODY_TOO_LARGE, LARGEST / 1024);
        }
        return new ReadBody(request, body);
    }

    /** The body of a request that came through the gate. */
    static byte[] bytes(HttpServletRequest request) {
        if (request.getAttribute(BODY) instanceof byte[] body) {
            return body;
        }
        throw new IllegalStateException("a till's request comes through the gate");
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("a request of a till is not asynchronous");
            }

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return bytes.read(into, from, most);
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
