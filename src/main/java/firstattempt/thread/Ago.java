package firstattempt.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long ago something was, as people say it.
 *
 * @param unit "days", "weeks", "months" or "years"
 * @param number how many of them
 */
record Ago(String unit, long number) {

	static Ago of(LocalDate day, LocalDate today) {
		long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
		if (days < 14) {
			return new Ago("days", days);
		}
		if (days < 61) {
			return new Ago("weeks", Math.round(days / 7.0));
		}
		return (days < 700) ? new Ago("months", Math.round(days / 30.44)) : new Ago("years", Math.round(days / 365.25));
	}

}
