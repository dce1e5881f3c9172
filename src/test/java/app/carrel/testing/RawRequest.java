package app.carrel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A request written by hand to a server on the loopback interface, where a client library would not let us err.
///
/// @param headers one a line, without the length of the body
/// @param body    empty where there is none
public record RawRequest(String method, String target, String headers, String body) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String END = "\r\n";

    /// What came back.
    ///
    /// @param head status line and headers
    /// @param body for an answer that goes on the part up to its first empty line
    public record Answer(int status, String head, String body) {}

    /// Sends it on a connection of its own.
    public Answer send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String length = content.length == 0 ? "" : "Content-Length: " + content.length + END;
            String head = method + " " + target + " HTTP/1.1" + END
                    + headers.strip().replace("\n", END) + END + length + "Connection: close" + END + END;
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(content);
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String head = paragraph(in, END + END);
        boolean goesOn = head.contains("text/event-stream");
        String body = goesOn ? paragraph(in, "\n\n") : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, body);
    }

    private static String paragraph(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.length() >= end.length()
                    && text.substring(text.length() - end.length()).equals(end)) {
                return text.toString();
            }
        }
        return text.toString();
    }
}
