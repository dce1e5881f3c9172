package app.carrel.ui.preferences;

import app.carrel.settings.NumberSetting;
import app.carrel.settings.Settings;
import app.carrel.ui.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// Every setting as a field, and the settings that the fields add up to.
final class SettingsForm {
    private static final String NEW_LINE = "\n";
    private static final Settings USUAL = Settings.defaults();

    private final Messages messages;
    private final Map<NumberSetting, Field<String>> numbers = new EnumMap<>(NumberSetting.class);
    private final Field<Settings.Theme> theme;
    private final Field<String> language;
    private final Field<String> exclude;
    private final Field<Boolean> includeHidden;
    private final Field<Boolean> apiEnabled;
    private final Field<String> databaseUrl;
    private final Field<Boolean> backupDaily;

    SettingsForm(Settings now, Messages messages) {
        this.messages = messages;
        for (NumberSetting number : NumberSetting.values()) {
            numbers.put(number, new Field<>(text(number, now), text(number, USUAL), text -> fault(number, text)));
        }
        theme = new Field<>(now.theme(), USUAL.theme());
        language = new Field<>(now.language(), USUAL.language());
        exclude = new Field<>(String.join(NEW_LINE, now.exclude()), "", this::faultOfPatterns);
        includeHidden = new Field<>(now.includeHidden(), USUAL.includeHidden());
        apiEnabled = new Field<>(now.apiEnabled(), USUAL.apiEnabled());
        databaseUrl = new Field<>(now.databaseUrl(), "", this::faultOfDatabase);
        backupDaily = new Field<>(now.backupDaily(), USUAL.backupDaily());
    }

    Field<String> number(NumberSetting number) {
        return Objects.requireNonNull(numbers.get(number));
    }

    Field<Settings.Theme> theme() {
        return theme;
    }

    /// A language tag; empty for the system's.
    Field<String> language() {
        return language;
    }

    /// A pattern a line.
    Field<String> exclude() {
        return exclude;
    }

    Field<Boolean> includeHidden() {
        return includeHidden;
    }

    Field<Boolean> apiEnabled() {
        return apiEnabled;
    }

    Field<String> databaseUrl() {
        return databaseUrl;
    }

    Field<Boolean> backupDaily() {
        return backupDaily;
    }

    List<Field<?>> all() {
        List<Field<?>> all = new ArrayList<>(numbers.values());
        all.addAll(List.of(theme, language, exclude, includeHidden, apiEnabled, databaseUrl, backupDaily));
        return all;
    }

    /// Shows what holds, whatever was typed before.
    void show(Settings now) {
        numbers.forEach((number, field) -> field.typedProperty().setValue(text(number, now)));
        theme.typedProperty().setValue(now.theme());
        language.typedProperty().setValue(now.language());
        exclude.typedProperty().setValue(String.join(NEW_LINE, now.exclude()));
        includeHidden.typedProperty().setValue(now.includeHidden());
        apiEnabled.typedProperty().setValue(now.apiEnabled());
        databaseUrl.typedProperty().setValue(now.databaseUrl());
        backupDaily.typedProperty().setValue(now.backupDaily());
    }

    /// What holds from now on: each field as it is typed or, where that cannot be, as it was.
    Settings compose(Settings now) {
        all().forEach(Field::judge);
        int timeout = value(NumberSetting.HEARTBEAT_TIMEOUT, now);
        int interval = value(NumberSetting.MONITOR_INTERVAL, now);
        boolean fit = Settings.isOftenEnough(interval, timeout);
        return new Settings(
                fit ? timeout : now.heartbeatTimeoutSeconds(),
                fit ? interval : now.monitorIntervalSeconds(),
                value(NumberSetting.SHUTDOWN_TIMEOUT, now),
                value(NumberSetting.SCAN_THREADS, now),
                exclude.isSound() ? patterns(exclude.typed()) : now.exclude(),
                includeHidden.typed(),
                value(NumberSetting.MISSING_GUARD, now),
                theme.typed(),
                language.typed(),
                apiEnabled.typed(),
                value(NumberSetting.API_PORT, now),
                databaseUrl.isSound() ? databaseUrl.typed() : now.databaseUrl(),
                backupDaily.typed(),
                value(NumberSetting.BACKUP_KEEP, now));
    }

    private int value(NumberSetting number, Settings now) {
        Field<String> field = number(number);
        return field.isSound() ? parse(field.typed()).orElseThrow() : number.of(now);
    }

    private String fault(NumberSetting number, String text) {
        OptionalInt value = parse(text);
        if (value.isEmpty() || !number.allows(value.getAsInt())) {
            return messages.get("preferences.fault.bounds", number.min(), number.max());
        }
        boolean tooSlow = number == NumberSetting.MONITOR_INTERVAL && !isOftenEnough(value.getAsInt());
        return tooSlow ? messages.get("preferences.fault.interval") : "";
    }

    /// By the timeout as it is typed; where that cannot be, it has its own fault.
    private boolean isOftenEnough(int interval) {
        OptionalInt timeout = parse(number(NumberSetting.HEARTBEAT_TIMEOUT).typed());
        return timeout.isEmpty()
                || !NumberSetting.HEARTBEAT_TIMEOUT.allows(timeout.getAsInt())
                || Settings.isOftenEnough(interval, timeout.getAsInt());
    }

    private String faultOfPatterns(String lines) {
        Optional<String> wrong = patterns(lines).stream()
                .filter(pattern -> !Settings.isPattern(pattern))
                .findFirst();
        return wrong.map(pattern -> messages.get("preferences.fault.pattern", pattern))
                .orElse("");
    }

    private String faultOfDatabase(String url) {
        return url.isEmpty() ? "" : messages.get("preferences.fault.database");
    }

    private static List<String> patterns(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    private static String text(NumberSetting number, Settings settings) {
        return Integer.toString(number.of(settings));
    }

    private static OptionalInt parse(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
