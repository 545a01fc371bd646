package firstattempt.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts the made-up journal on days around a visit. It was written to be read on a
 * Wednesday: on other days all but the last week moves back a little, so that school
 * still falls on school days. What lies whole years back stays there, for "on this day".
 */
record DemoCalendar(LocalDate today, ZoneId zone) {

	private static final Set<Integer> WHOLE_YEARS = Set.of(365, 730);

	private static final int A_WEEK = 7;

	private static final LocalTime EVENING = LocalTime.of(20, 15);

	private static final LocalTime LATE = LocalTime.of(23, 50);

	LocalDate day(int daysAgo) {
		if (WHOLE_YEARS.contains(daysAgo)) {
			return this.today.minusYears(daysAgo / 365);
		}
		int back = Math.floorMod(this.today.getDayOfWeek().getValue() - DayOfWeek.WEDNESDAY.getValue(), 7);
		return this.today.minusDays((daysAgo < A_WEEK) ? daysAgo : daysAgo + back);
	}

	int birthYear(int age) {
		return this.today.getYear() - age;
	}

	Instant happened(DemoJournal.Slip slip) {
		return at(day(slip.daysAgo()), slip.at());
	}

	Instant written(DemoJournal.Slip slip) {
		return (slip.writtenDaysLater() == 0) ? happened(slip).plusSeconds(20 * 60)
				: at(day(slip.daysAgo()).plusDays(slip.writtenDaysLater()), EVENING);
	}

	/**
	 * When the reflections on a slip were written: in the evening, each later than the
	 * one before.
	 */
	List<Instant> thought(DemoJournal.Slip slip) {
		List<Instant> moments = new ArrayList<>();
		Instant last = written(slip);
		for (DemoJournal.Afterthought afterthought : slip.reflections()) {
			Instant evening = at(day(slip.daysAgo()).plusDays(afterthought.daysLater()), EVENING);
			Instant soonest = last.plusSeconds(10 * 60);
			last = evening.isAfter(soonest) ? evening : soonest;
			moments.add(last);
		}
		return moments;
	}

	private Instant at(LocalDate day, LocalTime time) {
		return ZonedDateTime.of(day, time.isAfter(LATE) ? LATE : time, this.zone).toInstant();
	}

}
