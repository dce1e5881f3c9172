import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Raises old class files of a library to the format of Java 8: java packaging/RaiseClassFiles.java JAR
///
/// Java keeps no class in a start-up cache that its old verifier has to look at, those of before Java 6; they are then
/// read and verified at every start. What the classes do stays the same; the jar says that it was changed.
void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Map<String, Long> times = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
            entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            times.put(entry.getName(), entry.getTime());
        }
    }
    ClassFile classFiles = ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(hierarchy(entries)));
    int raised = 0;
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        if (entry.getKey().endsWith(".class")) {
            ClassModel model = classFiles.parse(entry.getValue());
            if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
                entry.setValue(raise(classFiles, model));
                raised++;
            }
        }
    }
    if (raised > 0) {
        String notice = "%d class files of this library were raised to the format of Java 8 for Carrel; nothing else was changed.%n"
                .formatted(raised);
        entries.put("META-INF/CHANGED.txt", notice.getBytes(StandardCharsets.UTF_8));
        times.put("META-INF/CHANGED.txt", times.values().iterator().next());
        write(jar, entries, times);
    }
    IO.println("%s: %d class files raised".formatted(jar.getFileName(), raised));
}

/// Classes of the jar itself come from there; those of Java from the Java that runs this.
ClassHierarchyResolver hierarchy(Map<String, byte[]> entries) {
    return ClassHierarchyResolver.ofResourceParsing((ClassDesc type) -> {
                String descriptor = type.descriptorString();
                byte[] bytes = entries.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
                return bytes == null ? null : new ByteArrayInputStream(bytes);
            })
            .orElse(ClassHierarchyResolver.defaultResolver());
}

byte[] raise(ClassFile classFiles, ClassModel model) throws IOException {
    byte[] raised = classFiles.transformClass(model, (ClassBuilder builder, ClassElement element) -> {
        switch (element) {
            case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            case MethodModel method ->
                builder.transformMethod(method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
            default -> builder.with(element);
        }
    });
    if (!classFiles.verify(raised).isEmpty()) {
        throw new IOException(model.thisClass().asInternalName() + " does not verify: " + classFiles.verify(raised));
    }
    return raised;
}

void write(Path jar, Map<String, byte[]> entries, Map<String, Long> times) throws IOException {
    Path next = jar.resolveSibling(jar.getFileName() + ".next");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(next))) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            ZipEntry copy = new ZipEntry(entry.getKey());
            copy.setTime(times.get(entry.getKey()));
            out.putNextEntry(copy);
            out.write(entry.getValue());
            out.closeEntry();
        }
    }
    Files.setLastModifiedTime(next, Files.getLastModifiedTime(jar));
    Files.move(next, jar, StandardCopyOption.REPLACE_EXISTING);
}
