package firstattempt.debrief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The slips that it is time to talk about: from the evening of their day on, for a week.
 *
 * @param from when the first of them can have happened
 * @param until before when the last of them happened
 */
record Evening(Instant from, Instant until) {

	private static final LocalTime BEGINS = LocalTime.of(18, 0);

	private static final int DAYS = 7;

	static Evening at(Instant now, ZoneId zone) {
		ZonedDateTime here = now.atZone(zone);
		LocalDate today = here.toLocalDate();
		LocalDate last = here.toLocalTime().isBefore(BEGINS) ? today.minusDays(1) : today;
		return new Evening(today.minusDays(DAYS).atStartOfDay(zone).toInstant(),
				last.plusDays(1).atStartOfDay(zone).toInstant());
	}

	boolean isFor(Instant happened) {
		return !happened.isBefore(this.from) && happened.isBefore(this.until);
	}

}
