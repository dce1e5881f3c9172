package app.carrel.ui.help;

import java.util.List;

/// What Carrel is built with, and under which licences: names that no language translates.
final class Licences {
    /// A part of the program as it is shipped.
    record Part(String name, String licence) {}

    static final List<Part> PARTS = List.of(
            new Part("Carrel", "MIT"),
            new Part("OpenJDK, OpenJFX", "GPL-2.0 with Classpath Exception"),
            new Part("AtlantaFX, Feather Icons", "MIT"),
            new Part("ControlsFX", "BSD-3-Clause"),
            new Part("Ikonli, picocli, HikariCP, Flyway", "Apache-2.0"),
            new Part("Hibernate ORM, Jackson, JSpecify", "Apache-2.0"),
            new Part("H2", "MPL-2.0 or EPL-1.0"),
            new Part("SLF4J", "MIT"),
            new Part("Logback", "EPL-2.0 or LGPL-2.1"));

    private Licences() {}
}
