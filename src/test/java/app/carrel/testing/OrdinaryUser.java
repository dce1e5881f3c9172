package app.carrel.testing;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Callable;

/// Makes file permissions hold for this process, which the super-user's reads and writes pass over.
public final class OrdinaryUser {
    private static final int NOBODY = 65_534;
    private static final int ROOT = 0;

    private OrdinaryUser() {}

    /// Does `work` with every thread of this process as a user without rights, where it is the super-user's; else as it
    /// is. Files that are to be reached must be open to all.
    public static <T> T does(Callable<T> work) throws Exception {
        if (!System.getProperty("user.name").equals("root")) {
            return work.call();
        }
        // Jars may lie where only the super-user reads: all that are not yet open are opened by looking for nothing.
        OrdinaryUser.class.getClassLoader().getResources("no/such/thing").hasMoreElements();
        become(NOBODY);
        try {
            return work.call();
        } finally {
            become(ROOT);
        }
    }

    @SuppressWarnings("restricted") // one C function of the system's own library
    private static void become(int user) throws IOException {
        Linker linker = Linker.nativeLinker();
        MethodHandle seteuid = linker.downcallHandle(
                linker.defaultLookup().find("seteuid").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        int failed;
        try {
            failed = (int) seteuid.invokeExact(user);
        } catch (Throwable e) {
            throw new IOException("seteuid could not be called", e);
        }
        if (failed != 0) {
            throw new IOException("This process cannot become user " + user);
        }
    }
}
