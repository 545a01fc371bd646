package firstattempt.insight;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-22,2026-11-22", "2026-11-22,", "2026-11-23,2026-10-01", "2024-02-29,2020-02-29",
			"2026-01-01,2025-12-31", "2026-11-22,2024-11-23", "2026-11-22,2012-03-01", "2026-11-22,1990-01-01",
			"2026-03-29,2027-01-01" })
	void leaveNoDayOutAndCountNoneTwice(LocalDate today, LocalDate first) {
		for (Span span : Span.values()) {
			List<Period> periods = Period.of(span, today, first);
			assertThat(periods).hasSizeBetween(1, Period.MOST);
			assertThat(periods.get(0).from()).isBeforeOrEqualTo(today);
			assertThat(periods.get(periods.size() - 1).until()).isEqualTo(today.plusDays(1));
			for (int i = 0; i < periods.size(); i++) {
				assertThat(periods.get(i).from()).isBefore(periods.get(i).until());
				assertThat(i == 0 || periods.get(i - 1).until().equals(periods.get(i).from())).isTrue();
			}
			if (span == Span.ALL && first != null && first.isBefore(today)) {
				assertThat(periods.get(0).from()).isBeforeOrEqualTo(first);
			}
		}
	}

}
