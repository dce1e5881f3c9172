package app.carrel.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {
    @Test
    void a_name_is_read_as_it_is_written() {
        assertThat(TaskId.parse("scan_42")).hasValue(new TaskId("scan", 42)).hasToString("Optional[scan_42]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scan", "scan_", "scan_x", "42", "scan_-1", "scan_99999999999999999999"})
    void what_is_no_name_is_none(String text) {
        assertThat(TaskId.parse(text)).isEmpty();
    }
}
