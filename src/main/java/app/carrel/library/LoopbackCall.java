package app.carrel.library;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One question to the running program and its answer, in plain HTTP on a connection of its own.
///
/// Java's own clients are passed by: one spends a quarter of a second to make ready for encryption that the loopback
/// interface has no use for, the other sends a request again by itself when a connection breaks.
///
/// What may change something is announced first, and its body sent only when the other side has taken it on (`Expect:
/// 100-continue`): the system accepts connections for a program that is just ending, and cuts them unread. Confined to
/// the thread that asks.
final class LoopbackCall implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: *([0-9]{1,18})");
    private static final Pattern TARGET = Pattern.compile("/[!-~]*");
    private static final int LONGEST_LINE = 8192;
    private static final int CONTINUE = 100;
    /// White space, which means nothing: what is announced without a body would be done before its time.
    private static final byte[] NOTHING = {'\n'};

    private final Socket socket;

    /// Nobody listens there: nothing was sent.
    static final class Unreached extends IOException {
        private static final long serialVersionUID = 1L;

        Unreached(IOException cause) {
            super(cause);
        }
    }

    /// The other side has not taken the question on, and so has done nothing: it hung up, or is silent.
    static final class Unheard extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean silent;

        Unheard(IOException cause) {
            super(cause);
            silent = cause instanceof SocketTimeoutException;
        }

        boolean isSilent() {
            return silent;
        }
    }

    /// @param length of the body, in bytes
    /// @param body   fails where it ends too early
    record Answer(int status, long length, InputStream body) {
        String text() throws IOException {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private LoopbackCall(Socket socket) {
        this.socket = socket;
    }

    /// @param patience how long the other side may be silent; zero for as long as it likes
    /// @throws Unreached where nobody listens
    static LoopbackCall to(int port, Duration patience) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            socket.connect(new InetSocketAddress(loopback, port), Math.toIntExact(TO_CONNECT.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.setTcpNoDelay(true);
            return new LoopbackCall(socket);
        } catch (SocketTimeoutException e) {
            // It listens but is too busy, or asleep: it has not gone.
            socket.close();
            throw e;
        } catch (IOException e) {
            socket.close();
            throw new Unreached(e);
        }
    }

    /// Asks what changes nothing, and waits until the answer begins.
    ///
    /// @param target  path and query, encoded
    /// @param headers each ended by CR LF
    Answer get(String target, String headers) throws IOException {
        send(head("GET", target, headers));
        InputStream in = new BufferedInputStream(socket.getInputStream());
        return answer(status(in), in);
    }

    /// Asks for what may change something, and waits until the answer begins.
    ///
    /// @param target  path and query, encoded
    /// @param headers each ended by CR LF
    /// @throws Unheard     where nothing was done
    /// @throws IOException where it may have been done
    Answer order(String method, String target, String headers, byte[] body) throws IOException {
        byte[] content = body.length == 0 ? NOTHING : body;
        String all = headers + "Expect: 100-continue\r\nContent-Length: " + content.length + "\r\n";
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int status = announce(head(method, target, all), in);
        if (status != CONTINUE) {
            // It refuses without having heard what.
            return answer(status, in);
        }
        skipHeaders(in);
        send(content);
        return answer(status(in), in);
    }

    private int announce(byte[] head, InputStream in) throws IOException {
        try {
            send(head);
            return status(in);
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException e) {
            throw new Unheard(e);
        }
    }

    private byte[] head(String method, String target, String headers) {
        if (!TARGET.matcher(target).matches()) {
            throw new IllegalArgumentException("Not an encoded path: " + target);
        }
        return (method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\nConnection: close\r\n"
                        + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private static int status(InputStream in) throws IOException {
        String first = line(in);
        Matcher status = STATUS.matcher(first);
        if (!status.matches()) {
            throw new ProtocolException("Not the first line of an answer: " + first);
        }
        return Integer.parseInt(status.group(1));
    }

    private static Answer answer(int status, InputStream in) throws IOException {
        long length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            Matcher header = LENGTH.matcher(line);
            length = header.matches() ? Long.parseLong(header.group(1)) : length;
        }
        if (length < 0) {
            throw new ProtocolException("The answer does not say how long it is");
        }
        return new Answer(status, length, new Measured(in, length));
    }

    private static void skipHeaders(InputStream in) throws IOException {
        while (!line(in).isEmpty()) {
            // None of them means anything before the answer.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ended before the answer was whole");
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("A line of the answer is too long");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // The answer is here, or its lack has been told.
        }
    }
}
