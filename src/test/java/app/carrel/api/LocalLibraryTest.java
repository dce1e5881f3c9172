package app.carrel.api;

import app.carrel.library.Library;

class LocalLibraryTest extends LibraryContract {
    @Override
    Library library(Room of) {
        return of.library;
    }
}
