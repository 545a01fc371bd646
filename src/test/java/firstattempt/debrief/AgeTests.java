package firstattempt.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgeTests {

	@ParameterizedTest
	@CsvSource({ ",UNKNOWN", "2026,SMALL", "2020,SMALL", "2019,SCHOOL", "2016,SCHOOL", "2015,MIDDLE", "2013,MIDDLE",
			"2012,TEEN", "2000,TEEN" })
	void findsTheWordsForAnAge(Integer birthYear, Age age) {
		assertThat(Age.of(birthYear, 2026)).isEqualTo(age);
	}

	@Test
	void waitsLongerWithEveryWrongPasswordButNeverForLong() {
		Instant now = Instant.parse("2026-03-10T18:00:00Z");
		HandOver handOver = new HandOver(UUID.randomUUID(), null, UUID.randomUUID(), "secret", false, now);
		for (long seconds : new long[] { 0, 0, 15, 30, 60, 120, 120 }) {
			assertThat(handOver.waits(now)).isZero();
			handOver.wrong(now);
			assertThat(handOver.waits(now)).isEqualTo(Duration.ofSeconds(seconds));
			assertThat(handOver.waits(now.plusSeconds(seconds))).isZero();
			now = now.plusSeconds(seconds);
		}
	}

}
