package firstattempt.lookback;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeekTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-22,2026-W47,2026-11-16", "2026-11-23,2026-W48,2026-11-23", "2027-01-01,2026-W53,2026-12-28",
			"2024-12-30,2025-W01,2024-12-30", "2026-03-01,2026-W09,2026-02-23" })
	void isCalledByItsYearAndNumber(LocalDate day, String code, LocalDate monday) {
		Week week = Week.of(day);
		assertThat(week.code()).isEqualTo(code);
		assertThat(week.monday()).isEqualTo(monday);
		assertThat(Week.called(code)).contains(week);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026", "2026-W00", "2025-W53", "2026-W54", "2026-W4", "9999-W01", "2026-W47-1",
			"../2026-W47" })
	void knowsNoOther(String code) {
		assertThat(Week.called(code)).isEmpty();
	}

}
