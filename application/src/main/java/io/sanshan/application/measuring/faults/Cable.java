package io.sanshan.application.measuring.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a store, which can be cut and mended without a word to the store. */
public final class Cable implements AutoCloseable {

    private final InetSocketAddress store;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    private Cable(InetSocketAddress store) throws IOException {
        this.store = store;
        this.entrance = open(0);
        this.port = entrance.getLocalPort();
    }

    /** @param store host:port */
    public static Cable to(String store) throws IOException {
        int colon = store.lastIndexOf(':');
        return new Cable(
                new InetSocketAddress(store.substring(0, colon), Integer.parseInt(store.substring(colon + 1))));
    }

    /** Where the application finds the store. */
    public String entrance() {
        return "127.0.0.1:" + port;
    }

    /** From now on connections are refused, and those that stand are broken. */
    public synchronized void cut() throws IOException {
        entrance.close();
        for (Socket end : ends) {
            if (!end.isClosed()) {
                end.setSoLinger(true, 0);
                end.close();
            }
        }
        ends.clear();
    }

    public synchronized void mend() throws IOException {
        entrance = open(port);
    }

    private ServerSocket open(int at) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        Thread.ofVirtual().start(() -> admit(opened));
        return opened;
    }

    private void admit(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket caller = at.accept();
                Socket called = new Socket(store.getHostString(), store.getPort());
                ends.add(caller);
                ends.add(called);
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            } catch (IOException cut) {
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException cut) {
            ends.remove(from);
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
