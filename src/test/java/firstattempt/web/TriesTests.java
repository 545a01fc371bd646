package firstattempt.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriesTests {

	private Instant now = Instant.parse("2026-03-01T20:00:00Z");

	private final Tries tries = new Tries(10, Duration.ofMinutes(15), new Clock() {

		@Override
		public Instant instant() {
			return TriesTests.this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	});

	@Test
	void takesNoMoreThanTen() {
		wrong(9);
		assertThat(this.tries.tooMany("jana")).isFalse();
		wrong(1);
		assertThat(this.tries.tooMany("jana")).isTrue();
		assertThat(this.tries.tooMany("tomas")).isFalse();
	}

	@Test
	void forgetsAfterAQuarterOfAnHour() {
		wrong(10);
		this.now = this.now.plus(Duration.ofMinutes(14));
		assertThat(this.tries.tooMany("jana")).isTrue();
		this.now = this.now.plus(Duration.ofMinutes(2));
		assertThat(this.tries.tooMany("jana")).isFalse();
	}

	@Test
	void forgetsWithTheRightOne() {
		wrong(9);
		this.tries.right("jana");
		wrong(9);
		assertThat(this.tries.tooMany("jana")).isFalse();
	}

	@Test
	void countsWhatItTakes() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.tries.take("jana")).isTrue();
		}
		assertThat(this.tries.take("jana")).isFalse();
		this.tries.right("jana");
		assertThat(this.tries.take("jana")).isTrue();
	}

	private void wrong(int times) {
		for (int i = 0; i < times; i++) {
			this.tries.wrong("jana");
		}
	}

}
