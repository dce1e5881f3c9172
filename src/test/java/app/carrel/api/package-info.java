/// Tests of the loopback API: a real server on a real catalogue, asked by real clients.
@NullMarked
package app.carrel.api;

import org.jspecify.annotations.NullMarked;
