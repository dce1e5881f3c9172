package app.carrel.ui.shell;

import app.carrel.ui.Destination;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page;
import app.carrel.ui.Program;
import app.carrel.ui.activity.ActivityModel;
import app.carrel.ui.activity.ActivityView;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ScanService;
import app.carrel.ui.fx.ShelfReading;
import app.carrel.ui.shelf.CourseModel;
import app.carrel.ui.shelf.CourseView;
import app.carrel.ui.shelf.ForgetModel;
import app.carrel.ui.shelf.ShelfModel;
import app.carrel.ui.shelf.ShelfView;
import java.util.List;
import java.util.Optional;

/// The pages of the window, each built once; the one place that knows which page stands at which destination.
final class Pages {
    private final ShelfView shelf;
    private final CourseView course;
    private final ActivityView activity;
    private final Page preferences;
    private final Page help;

    Pages(
            Program.Opened rooms,
            ShelfReading reading,
            FileOpener opener,
            ScanService scans,
            ForgetModel forgetting,
            Navigator navigator,
            Habits habits,
            Messages messages,
            Words words,
            Page preferences,
            Page help) {
        shelf = new ShelfView(
                new ShelfModel(reading, rooms.catalog()::kinds, navigator, habits, messages, words), messages, words);
        course = new CourseView(
                new CourseModel(rooms.catalog(), navigator, opener, forgetting, messages, words, scans.endedProperty()),
                habits,
                messages,
                words);
        activity = new ActivityView(
                new ActivityModel(
                        rooms.library(), rooms.housekeeping(), scans, opener, Optional.of(navigator), messages, words),
                messages,
                words);
        this.preferences = preferences;
        this.help = help;
    }

    /// Takes over what was selected and filtered on the pages of the same window in another language.
    void goOnFrom(Pages before) {
        shelf.goOnFrom(before.shelf);
        course.goOnFrom(before.course);
        activity.goOnFrom(before.activity);
    }

    /// All of them, the likeliest first.
    List<Page> all() {
        return List.of(shelf, activity, preferences, course, help);
    }

    /// What is part of none of them as yet.
    List<Runnable> latecomers() {
        return List.of(shelf::rehearseChart);
    }

    Page at(Destination destination) {
        return switch (destination) {
            case Destination.Shelf _, Destination.OneCategory _ -> shelf;
            case Destination.OneCourse _ -> course;
            case Destination.Activity _ -> activity;
            case Destination.Preferences _ -> preferences;
            case Destination.Help _ -> help;
        };
    }
}
