package firstattempt.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a span: a column of its pictures.
 *
 * @param from its first day
 * @param until the day after its last day
 * @param label what it is called
 */
record Period(LocalDate from, LocalDate until, String label) {

	/** More would be too narrow to be seen on a phone. */
	static final int MOST = 14;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);

	private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMM ’uu", Locale.US);

	/**
	 * The pieces of a span, without gaps and in their order.
	 * @param span how far back
	 * @param today the last day
	 * @param first the day of the first entry, or null if there is none
	 * @return at most {@link #MOST} pieces
	 */
	static List<Period> of(Span span, LocalDate today, @Nullable LocalDate first) {
		LocalDate tomorrow = today.plusDays(1);
		LocalDate month = today.withDayOfMonth(1);
		return switch (span) {
			case DAYS_30 -> backwards(today.minusDays(29), tomorrow, monday(tomorrow), 1);
			case DAYS_90 -> backwards(today.minusDays(89), tomorrow, monday(tomorrow), 2);
			case YEAR ->
				forwards(month.minusMonths(11), month.plusMonths(1), (day) -> day.plusMonths(1), MONTH::format);
			case ALL -> all((first != null && first.isBefore(today)) ? first : today, tomorrow);
		};
	}

	private static List<Period> all(LocalDate first, LocalDate tomorrow) {
		LocalDate month = first.withDayOfMonth(1);
		if (month.plusMonths(MOST).compareTo(tomorrow) >= 0) {
			return forwards(month, tomorrow, (day) -> day.plusMonths(1), MONTH_OF_YEAR::format);
		}
		LocalDate quarter = first.with(IsoFields.DAY_OF_QUARTER, 1);
		if (quarter.plusMonths(3L * MOST).compareTo(tomorrow) >= 0) {
			return forwards(quarter, tomorrow, (day) -> day.plusMonths(3), (day) -> "Q%d ’%02d"
				.formatted(day.get(IsoFields.QUARTER_OF_YEAR), Math.floorMod(day.getYear(), 100)));
		}
		LocalDate year = first.withDayOfYear(1);
		long years = 1 + (ChronoUnit.YEARS.between(year, tomorrow.minusDays(1)) / MOST);
		return forwards(year, tomorrow, (day) -> day.plusYears(years), (day) -> String.valueOf(day.getYear()));
	}

	/** The Monday on or after a day. */
	private static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
	}

	/** Whole weeks counted from the end; what is left over is the first piece. */
	private static List<Period> backwards(LocalDate from, LocalDate until, LocalDate end, int weeks) {
		List<Period> periods = new ArrayList<>();
		for (LocalDate start = end; start.isAfter(from); start = start.minusWeeks(weeks)) {
			LocalDate begins = latest(start.minusWeeks(weeks), from);
			LocalDate ends = start.isAfter(until) ? until : start;
			if (begins.isBefore(ends)) {
				periods.add(0, new Period(begins, ends, DAY.format(begins)));
			}
		}
		return periods;
	}

	private static List<Period> forwards(LocalDate from, LocalDate until, UnaryOperator<LocalDate> next,
			Function<LocalDate, String> label) {
		List<Period> periods = new ArrayList<>();
		for (LocalDate start = from; start.isBefore(until); start = next.apply(start)) {
			LocalDate end = next.apply(start);
			periods.add(new Period(start, end.isAfter(until) ? until : end, label.apply(start)));
		}
		return periods;
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
