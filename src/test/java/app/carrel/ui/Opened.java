package app.carrel.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A desktop that notes what it was asked to open and to show, or refuses with a sentence.
public final class Opened implements FileOpener {
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final List<Path> revealed = new CopyOnWriteArrayList<>();
    private volatile @Nullable String refusal;

    @Override
    public void open(Path file) throws IOException {
        refuseIfTold();
        opened.add(file);
    }

    @Override
    public void reveal(Path file) throws IOException {
        refuseIfTold();
        revealed.add(file);
    }

    public void refuse(String sentence) {
        refusal = sentence;
    }

    public List<Path> opened() {
        return opened;
    }

    public List<Path> revealed() {
        return revealed;
    }

    private void refuseIfTold() throws IOException {
        String sentence = refusal;
        if (sentence != null) {
            throw new IOException(sentence);
        }
    }
}
