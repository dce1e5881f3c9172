package app.carrel.testing;

import java.awt.Color;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.io.File;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JWindow;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/// Another program on the desktop, from which a folder can be dragged: `DragSource FOLDER X Y SIZE` shows a square, and
/// says when the pointer is over it (`ready`) and when it is `dragging`.
public final class DragSource {
    private DragSource() {}

    public static void main(String[] arguments) {
        int x = Integer.parseInt(arguments[1]);
        int y = Integer.parseInt(arguments[2]);
        int size = Integer.parseInt(arguments[3]);
        SwingUtilities.invokeLater(() -> show(new File(arguments[0]), x, y, size));
    }

    private static void show(File folder, int x, int y, int size) {
        JPanel square = new JPanel();
        square.setBackground(Color.ORANGE);
        java.awt.dnd.DragSource.getDefaultDragSource()
                .createDefaultDragGestureRecognizer(
                        square, DnDConstants.ACTION_COPY_OR_MOVE | DnDConstants.ACTION_LINK, gesture -> {
                            gesture.startDrag(null, new Files(List.of(folder)));
                            System.out.println("dragging");
                        });
        // No frame, no window manager: it lies where it was told.
        JWindow window = new JWindow();
        window.setContentPane(square);
        window.setBounds(x, y, size, size);
        window.setAlwaysOnTop(true);
        window.setVisible(true);
        // The window that it is to lie over may be put to the front after it.
        Timer raising = new Timer(200, _ -> window.toFront());
        raising.start();
        square.addMouseMotionListener(new MouseMotionAdapter() {
            @Override
            public void mouseMoved(MouseEvent moved) {
                if (raising.isRunning()) {
                    raising.stop();
                    System.out.println("ready");
                }
            }
        });
    }

    private record Files(List<File> files) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.javaFileListFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return files;
        }
    }
}
