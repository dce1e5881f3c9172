package app.carrel.settings;

import app.carrel.settings.Settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The settings as a JSON object, read value by value: one that is wrong costs that one setting, not the others.
///
/// Pure, for one use on one thread.
final class SettingsJson {
    private static final Settings DEFAULTS = Settings.defaults();

    private final ObjectNode json;
    private final List<String> faults = new ArrayList<>();

    private SettingsJson(ObjectNode json) {
        this.json = json;
    }

    /// What could be read, and a sentence's part for each value that could not.
    record Reading(Settings settings, List<String> faults) {}

    static Reading read(ObjectNode json) {
        SettingsJson reader = new SettingsJson(json);
        return new Reading(reader.settings(), List.copyOf(reader.faults));
    }

    /// Puts `settings` into `json`, leaving keys that are not ours as they are.
    static void write(Settings settings, ObjectNode json) {
        for (NumberSetting setting : NumberSetting.values()) {
            json.put(setting.key(), setting.of(settings));
        }
        ArrayNode exclude = json.putArray("exclude");
        settings.exclude().forEach(exclude::add);
        json.put("include_hidden", settings.includeHidden());
        json.put("theme", nameOf(settings.theme()));
        json.put("language", settings.language());
        json.put("api_enabled", settings.apiEnabled());
        json.put("database_url", settings.databaseUrl());
        json.put("backup_daily", settings.backupDaily());
    }

    private Settings settings() {
        int timeout = number(NumberSetting.HEARTBEAT_TIMEOUT);
        return new Settings(
                timeout,
                monitor(timeout),
                number(NumberSetting.SHUTDOWN_TIMEOUT),
                number(NumberSetting.SCAN_THREADS),
                exclude(),
                flag("include_hidden", DEFAULTS.includeHidden()),
                number(NumberSetting.MISSING_GUARD),
                theme(),
                text("language", DEFAULTS.language(), SettingsRules::language),
                flag("api_enabled", DEFAULTS.apiEnabled()),
                number(NumberSetting.API_PORT),
                text("database_url", DEFAULTS.databaseUrl(), SettingsRules::databaseUrl),
                flag("backup_daily", DEFAULTS.backupDaily()),
                number(NumberSetting.BACKUP_KEEP));
    }

    private int number(NumberSetting setting) {
        int usual = setting.of(DEFAULTS);
        return value(setting.key())
                .map(node -> {
                    if (node.isIntegralNumber() && node.canConvertToLong() && setting.allows(node.longValue())) {
                        return node.intValue();
                    }
                    faults.add(setting.fault(node));
                    return usual;
                })
                .orElse(usual);
    }

    /// A short timeout alone is no fault: the usual interval is shortened with it.
    private int monitor(int timeout) {
        int interval = number(NumberSetting.MONITOR_INTERVAL);
        if (value(NumberSetting.MONITOR_INTERVAL.key()).isPresent()) {
            SettingsRules.monitor(interval, timeout).ifPresent(faults::add);
        }
        return SettingsRules.fittingMonitor(interval, timeout);
    }

    private boolean flag(String key, boolean usual) {
        return value(key)
                .map(node -> {
                    if (node.isBoolean()) {
                        return node.booleanValue();
                    }
                    faults.add("%s is %s, but must be true or false".formatted(key, node));
                    return usual;
                })
                .orElse(usual);
    }

    private String text(String key, String usual, Function<String, Optional<String>> rule) {
        Optional<JsonNode> node = value(key);
        if (node.isEmpty()) {
            return usual;
        }
        if (!node.get().isString()) {
            faults.add("%s is %s, but must be a text".formatted(key, node.get()));
            return usual;
        }
        String text = node.get().stringValue();
        Optional<String> fault = rule.apply(text);
        fault.ifPresent(faults::add);
        return fault.isPresent() ? usual : text;
    }

    private Theme theme() {
        Optional<JsonNode> node = value("theme");
        Optional<Theme> theme = node.filter(JsonNode::isString)
                .flatMap(name -> Stream.of(Theme.values())
                        .filter(candidate -> nameOf(candidate).equals(name.stringValue()))
                        .findFirst());
        if (node.isPresent() && theme.isEmpty()) {
            faults.add("theme is %s, but must be \"system\", \"light\" or \"dark\"".formatted(node.get()));
        }
        return theme.orElse(DEFAULTS.theme());
    }

    private List<String> exclude() {
        Optional<JsonNode> node = value("exclude");
        if (node.isEmpty()) {
            return DEFAULTS.exclude();
        }
        if (!node.get().isArray() || node.get().valueStream().anyMatch(pattern -> !pattern.isString())) {
            faults.add("exclude is %s, but must be a list of glob patterns".formatted(node.get()));
            return DEFAULTS.exclude();
        }
        List<String> patterns =
                node.get().valueStream().map(JsonNode::stringValue).toList();
        Optional<String> fault = SettingsRules.exclude(patterns);
        fault.ifPresent(faults::add);
        return fault.isPresent() ? DEFAULTS.exclude() : patterns;
    }

    private Optional<JsonNode> value(String key) {
        return Optional.ofNullable(json.get(key)).filter(node -> !node.isNull());
    }

    private static String nameOf(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
