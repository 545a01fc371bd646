package firstattempt.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.family.AFamily;
import firstattempt.family.Family;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FadingTests {

	private static final LocalDate START = LocalDate.of(2026, 3, 1);

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	@Test
	void isDueOnItsDayAndNotBefore() {
		Support support = fading();
		assertThat(Fading.due(support.steps(), START.plusDays(13))).isEmpty();
		assertThat(Fading.due(support.steps(), START.plusDays(14)).orElseThrow().step().what()).isEqualTo("Less");
	}

	@Test
	void keepsItsDistanceToTheNextStepWhenItIsTakenLate() {
		Support support = fading();
		support.take(1, START.plusDays(24), NOW);
		assertThat(days(support, 24)).containsExactly(0, 24, 38, 52);
		assertThat(Fading.due(support.steps(), START.plusDays(28))).isEmpty();
		assertThat(Fading.due(support.steps(), START.plusDays(38))).isPresent();
		assertThat(Fading.end(support.steps(), START.plusDays(24))).contains(START.plusDays(52));
	}

	@Test
	void keepsItsDaysWhenItIsToldAnewAfterALateStep() {
		Support support = fading();
		support.take(1, START.plusDays(24), NOW);
		support.revise(support.wording());
		support.revise(support.wording());
		assertThat(days(support, 24)).containsExactly(0, 24, 38, 52);
		Support waiting = fading();
		waiting.revise(waiting.wording());
		assertThat(days(waiting, 20)).containsExactly(0, 14, 34, 48);
	}

	@Test
	void countsFromTodayWhileAStepWaits() {
		assertThat(days(fading(), 20)).containsExactly(0, 14, 34, 48);
	}

	@Test
	void takesEachStepOnce() {
		Support support = fading();
		support.take(1, START.plusDays(14), NOW);
		support.take(1, START.plusDays(15), NOW);
		support.take(3, START.plusDays(15), NOW);
		assertThat(Fading.reached(support.steps())).isEqualTo(1);
		support.takeBack(2);
		assertThat(Fading.reached(support.steps())).isEqualTo(1);
		support.takeBack(1);
		support.takeBack(0);
		assertThat(support.steps()).isEqualTo(fading().steps());
	}

	@Test
	void isOverWithItsLastStep() {
		Support support = fading();
		support.take(1, START.plusDays(14), NOW);
		support.take(2, START.plusDays(28), NOW);
		assertThat(support.endedAt()).isNull();
		support.take(3, START.plusDays(42), NOW);
		assertThat(support.endedAt()).isEqualTo(NOW);
		support.bringBack();
		assertThat(support.endedAt()).isNull();
		assertThat(Fading.reached(support.steps())).isEqualTo(2);
	}

	@Test
	void movesAllThatFollowsByAWeekAndBack() {
		Support support = fading();
		LocalDate today = START.plusDays(16);
		support.move(1, today.plusDays(7), today);
		support.move(1, today.plusDays(7), today);
		assertThat(days(support, 16)).containsExactly(0, 23, 37, 51);
		support.move(1, START.plusDays(14), today);
		assertThat(support.steps()).isEqualTo(fading().steps());
	}

	@Test
	void movesNothingElsewhere() {
		Support support = fading();
		support.move(2, START.plusDays(60), START);
		support.move(1, START.minusDays(1), START);
		support.move(1, LocalDate.MAX, START);
		assertThat(support.steps()).isEqualTo(fading().steps());
	}

	@Test
	void seesWhatWouldEndInOneGo() {
		assertThat(Fading.inOneGo(fading().steps())).isFalse();
		assertThat(Fading.inOneGo(support(end(10)).steps())).isTrue();
		assertThat(Fading.inOneGo(support(less(10)).steps())).isFalse();
		assertThat(Fading.inOneGo(support().steps())).isFalse();
	}

	@Test
	void seesWhenAllTheHelpWouldEndWithinAWeek() {
		assertThat(Fading.allAtOnce(List.of(day(10), day(16)))).isTrue();
		assertThat(Fading.allAtOnce(List.of(day(10), day(17)))).isFalse();
		assertThat(Fading.allAtOnce(List.of(day(10), day(10), day(30)))).isFalse();
		assertThat(Fading.allAtOnce(List.of(day(10), Optional.empty()))).isFalse();
		assertThat(Fading.allAtOnce(List.of(day(10)))).isFalse();
		assertThat(Fading.allAtOnce(List.of())).isFalse();
	}

	@Test
	void comesAgainOnTheSameWeekday() {
		assertThat(CheckIn.next(START, START)).isEqualTo(START.plusDays(7));
		assertThat(CheckIn.next(START, START.plusDays(6))).isEqualTo(START.plusDays(7));
		assertThat(CheckIn.next(START, START.plusDays(7))).isEqualTo(START.plusDays(14));
		assertThat(CheckIn.next(START, START.minusDays(3))).isEqualTo(START.plusDays(7));
	}

	@Test
	void notesACheckInOnceAndTakesItBack() {
		Family family = AFamily.in(ZoneOffset.UTC);
		CheckIn checkIn = new CheckIn(family, AFamily.mia(family, 2017), UUID.randomUUID(), null,
				new CheckIn.Agreement("me", "the bag", START, true), NOW);
		assertThat(checkIn.due(START.minusDays(1))).isFalse();
		assertThat(checkIn.due(START)).isTrue();
		checkIn.note(START, CheckIn.Kept.DONE, START.plusDays(1), NOW);
		checkIn.note(START, CheckIn.Kept.SKIPPED, START.plusDays(1), NOW);
		assertThat(checkIn.log()).containsOnly(Map.entry(START, CheckIn.Kept.DONE));
		assertThat(checkIn.agreement().dueDay()).isEqualTo(START.plusDays(7));
		assertThat(checkIn.due(START.plusDays(1))).isFalse();
		checkIn.takeBack(START);
		assertThat(checkIn.log()).isEmpty();
		assertThat(checkIn.agreement().dueDay()).isEqualTo(START);
	}

	@Test
	void endsACheckInThatComesOnce() {
		Family family = AFamily.in(ZoneOffset.UTC);
		CheckIn checkIn = new CheckIn(family, AFamily.mia(family, 2017), UUID.randomUUID(), null,
				new CheckIn.Agreement("me", "the bag", START, false), NOW);
		checkIn.note(START, CheckIn.Kept.SKIPPED, START, NOW);
		assertThat(checkIn.endedAt()).isEqualTo(NOW);
		checkIn.bringBack(START.plusDays(1));
		assertThat(checkIn.endedAt()).isNull();
		assertThat(checkIn.due(START.plusDays(6))).isFalse();
		assertThat(checkIn.due(START.plusDays(7))).isTrue();
	}

	/** Less after two weeks, even less after four, none after six. */
	private static Support fading() {
		return support(less(14), new SupportStep("Even less", START.plusDays(28), null, false), end(42));
	}

	private static Support support(SupportStep... ahead) {
		Family family = AFamily.in(ZoneOffset.UTC);
		return new Support(family, AFamily.mia(family, 2017), UUID.randomUUID(), null,
				new Support.Wording("All of it", "", List.of(ahead)), START, NOW);
	}

	private static SupportStep less(int day) {
		return new SupportStep("Less", START.plusDays(day), null, false);
	}

	private static SupportStep end(int day) {
		return new SupportStep("", START.plusDays(day), null, true);
	}

	private static Optional<LocalDate> day(int day) {
		return Optional.of(START.plusDays(day));
	}

	private static List<Integer> days(Support support, int today) {
		return Fading.ladder(support.steps(), START.plusDays(today))
			.stream()
			.map((rung) -> (int) (rung.day().toEpochDay() - START.toEpochDay()))
			.toList();
	}

}
