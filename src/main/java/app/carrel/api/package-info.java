/// The loopback API: what other programs, and Carrel's own commands, ask of the program that holds the catalogue.
///
/// A thin front-end of [app.carrel.library] on the JDK's own server. A request comes in at
/// [app.carrel.api.LoopbackServer], passes the [app.carrel.api.Gate], is found in the table of [app.carrel.api.Routes]
/// and answered with a record of `library.wire`. Each connection has a virtual thread of its own; only `main` comes in.
@NullMarked
package app.carrel.api;

import org.jspecify.annotations.NullMarked;
