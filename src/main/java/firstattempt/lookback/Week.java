package firstattempt.lookback;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday.
 *
 * @param monday its first day
 */
record Week(LocalDate monday) {

	private static final Pattern CODE = Pattern.compile("(?:19|20|21)\\d\\d-W\\d\\d");

	static Week of(LocalDate day) {
		return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
	}

	/**
	 * The week that is called so.
	 * @param code like 2026-W47
	 */
	static Optional<Week> called(String code) {
		if (!CODE.matcher(code).matches()) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new Week(LocalDate.parse(code + "-1", DateTimeFormatter.ISO_WEEK_DATE.withZone(ZoneId.of("UTC")))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** What it is called in addresses. */
	public String code() {
		return "%04d-W%02d".formatted(this.monday.get(IsoFields.WEEK_BASED_YEAR),
				this.monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
	}

	/** Its last day. */
	public LocalDate sunday() {
		return this.monday.plusDays(6);
	}

	Week plus(int weeks) {
		return new Week(this.monday.plusWeeks(weeks));
	}

}
