package firstattempt.thread;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import firstattempt.family.AFamily;
import firstattempt.family.Child;
import firstattempt.journal.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TurnTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	@Test
	void countsTheDaysBetweenAndThoseSinceTheLast() {
		List<Turn> turns = Turn.of(
				List.of(slip(0, Step.WAITED, false), slip(12, Step.WAITED, false), slip(12, Step.WAITED, false)),
				DAY.plusDays(52));
		assertThat(turns).extracting(Turn::before).containsExactly(null, 12L, 0L);
		assertThat(turns).extracting(Turn::after).containsExactly(12L, 0L, 40L);
		assertThat(turns).extracting(Turn::last).containsExactly(false, false, true);
	}

	@Test
	void countsDaysOfTheCalendarWhereTheClocksChange() {
		LocalDate saturday = LocalDate.of(2026, 3, 28);
		List<Turn> turns = Turn.of(List.of(on(saturday), on(saturday.plusDays(2))), saturday.plusDays(3));
		assertThat(turns).extracting(Turn::after).containsExactly(2L, 1L);
	}

	@Test
	void neverCountsBackwards() {
		assertThat(Turn.of(List.of(slip(3, null, false)), DAY).get(0).after()).isZero();
	}

	@Test
	void findsWhatWasNewBeforeALongerTime() {
		List<Turn> turns = Turn.of(List.of(slip(0, Step.TOOK_OVER, false), slip(10, Step.TOOK_OVER, false),
				slip(20, Step.WAITED, false), slip(60, Step.WAITED, true), slip(70, Step.WAITED, true)),
				DAY.plusDays(71));
		List<Turn> longer = Turn.longer(turns);
		assertThat(longer).extracting((turn) -> turn.slip().day()).containsExactly(DAY.plusDays(20));
		assertThat(longer.get(0).stepBefore()).isEqualTo(Step.TOOK_OVER);
	}

	@Test
	void countsTheTimeThatIsNotOverYet() {
		List<Slip> slips = List.of(slip(0, null, false), slip(10, null, false), slip(20, null, true));
		assertThat(Turn.longer(Turn.of(slips, DAY.plusDays(30)))).isEmpty();
		assertThat(Turn.longer(Turn.of(slips, DAY.plusDays(31)))).hasSize(1);
	}

	@Test
	void saysNothingOfALongerTimeBeforeWhichNothingWasNew() {
		List<Slip> slips = List.of(slip(0, Step.WAITED, false), slip(1, Step.WAITED, false),
				slip(2, Step.WAITED, false));
		assertThat(Turn.longer(Turn.of(slips, DAY.plusDays(300)))).isEmpty();
	}

	@Test
	void comparesNothingWithFewerThanThreeSlips() {
		List<Slip> slips = List.of(slip(0, Step.TOOK_OVER, false), slip(1, Step.WAITED, true));
		assertThat(Turn.longer(Turn.of(slips, DAY.plusDays(300)))).isEmpty();
	}

	@Test
	void takesAStepThatIsNotKnownForNoChange() {
		List<Turn> turns = Turn.of(List.of(slip(0, null, false), slip(1, Step.WAITED, false), slip(2, null, false)),
				DAY.plusDays(9));
		assertThat(turns).extracting(Turn::stepBefore).containsOnlyNulls();
	}

	@ParameterizedTest
	@CsvSource({ "0, days, 0", "1, days, 1", "13, days, 13", "14, weeks, 2", "25, weeks, 4", "60, weeks, 9",
			"61, months, 2", "365, months, 12", "699, months, 23", "730, years, 2", "-1, days, 0" })
	void saysHowLongAgoSomethingWasAsPeopleDo(int days, String unit, long number) {
		assertThat(Ago.of(DAY, DAY.plusDays(days))).isEqualTo(new Ago(unit, number));
	}

	@Test
	void asksForAWinAfterThreeSlipsWithNone() {
		Instant now = Instant.parse("2026-03-01T10:00:00Z");
		Child mia = AFamily.mia(AFamily.in(ZoneOffset.UTC), 2017);
		Instant third = now.minus(Duration.ofDays(9));
		Instant latest = now.minus(Duration.ofDays(2));
		assertThat(new BalanceAsk.Stretch(mia, latest, third, null, null).asks(now)).isTrue();
		assertThat(new BalanceAsk.Stretch(mia, latest, third, third.minusSeconds(1), null).asks(now)).isTrue();
		assertThat(new BalanceAsk.Stretch(mia, latest, third, third.plusSeconds(1), null).asks(now)).isFalse();
		assertThat(new BalanceAsk.Stretch(mia, latest, null, null, null).asks(now)).isFalse();
		assertThat(new BalanceAsk.Stretch(mia, null, null, null, null).asks(now)).isFalse();
		assertThat(new BalanceAsk.Stretch(mia, latest, third, null, null).asks(now.plus(Duration.ofDays(28)))).isTrue();
		assertThat(new BalanceAsk.Stretch(mia, latest, third, null, null).asks(now.plus(Duration.ofDays(29))))
			.isFalse();
	}

	@Test
	void namesEachStretchWithoutAWinOtherwise() {
		Child mia = AFamily.mia(AFamily.in(ZoneOffset.UTC), 2017);
		String first = new BalanceAsk.Stretch(mia, null, null, null, null).key();
		String second = new BalanceAsk.Stretch(mia, null, null, null, UUID.randomUUID()).key();
		assertThat(first).isNotEqualTo(second).startsWith("balance:");
		assertThat(second).hasSizeLessThanOrEqualTo(100);
	}

	private static Slip slip(int day, Step step, boolean planMade) {
		return new Slip(UUID.randomUUID(), "", null, step, false, null, DAY.plusDays(day), "", false, planMade, false);
	}

	private static Slip on(LocalDate day) {
		return new Slip(UUID.randomUUID(), "", null, null, false, null, day, "", false, false, false);
	}

}
