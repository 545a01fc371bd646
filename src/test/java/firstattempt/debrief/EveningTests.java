package firstattempt.debrief;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EveningTests {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	@ParameterizedTest
	@CsvSource({ "2026-03-10T07:30,2026-03-10T17:59,false", "2026-03-10T07:30,2026-03-10T18:00,true",
			"2026-03-10T07:30,2026-03-11T06:00,true", "2026-03-10T19:30,2026-03-10T20:00,true",
			"2026-03-10T23:59,2026-03-11T00:01,true", "2026-03-11T00:00,2026-03-11T00:01,false",
			"2026-03-10T00:00,2026-03-17T23:59,true", "2026-03-10T23:59,2026-03-18T00:00,false" })
	void waitsFromTheEveningOnForAWeek(String happened, String now, boolean waits) {
		assertThat(Evening.at(at(now), PRAGUE).isFor(at(happened))).isEqualTo(waits);
	}

	@Test
	void followsTheFamilysClock() {
		Instant happened = Instant.parse("2026-03-10T08:00:00Z");
		Instant now = Instant.parse("2026-03-10T17:30:00Z");
		assertThat(Evening.at(now, PRAGUE).isFor(happened)).isTrue();
		assertThat(Evening.at(now, ZoneId.of("America/New_York")).isFor(happened)).isFalse();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(PRAGUE).toInstant();
	}

}
