package app.carrel;

import app.carrel.cli.Stop;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears when person or system want the program to end, and says nothing itself.
///
/// The virtual machine's own class for signals tells their number and lets us choose the exit code, but it is no part
/// of the platform's API and does not compile under `--release`; hence the reflection. Where it is missing, a shutdown
/// hook stands in, which is as good except for the exit code. Each kind is told once, on a thread of its own.
public final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int INT = 2;
    private static final int TERM = 15;

    /// Who is told.
    @FunctionalInterface
    public interface Listener {
        /// Called once for each kind, and may take as long as the end of the program takes.
        ///
        /// @param number 2 or 15
        /// @param name   `INT` or `TERM`; a terminal that was closed counts as `TERM`
        void told(int number, String name);
    }

    private final Listener listener;
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();

    private Signals(Listener listener) {
        this.listener = listener;
    }

    /// From now on `listener` decides what a signal does; it should see to it that the process ends.
    public static void tell(Listener listener) {
        Signals signals = new Signals(listener);
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            for (String name : new String[] {"INT", "TERM", "HUP"}) {
                signals.listen(name, signal, handler, handle);
            }
        } catch (ReflectiveOperationException e) {
            LOG.info("Signals cannot be heard here; the end of the process is noticed instead", e);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> signals.tellOnce(TERM, "TERM"), "shutdown"));
        }
    }

    private void listen(String name, Class<?> signal, Class<?> handler, Method handle)
            throws ReflectiveOperationException {
        InvocationHandler told = (_, method, arguments) -> {
            if (!method.getName().equals("handle")) {
                return method.invoke(this, arguments);
            }
            if (name.equals("INT")) {
                tellOnce(INT, "INT");
            } else {
                tellOnce(TERM, "TERM");
            }
            return null;
        };
        try {
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, told);
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (InvocationTargetException e) {
            // Windows knows no HUP, and a debugger may have taken a signal for itself.
            LOG.info("The signal {} cannot be heard here", name, e);
        }
    }

    private void tellOnce(int number, String name) {
        if (told.add(number)) {
            try {
                listener.told(number, name);
            } catch (RuntimeException | LinkageError e) {
                // The jars may have been replaced under the running program. Whoever cannot end in order ends at once.
                LOG.error("Signal {} could not be answered", name, e);
                Runtime.getRuntime()
                        .halt((number == INT ? Stop.INTERRUPT : Stop.TERMINATE)
                                .exitCode()
                                .number());
            }
        }
    }
}
