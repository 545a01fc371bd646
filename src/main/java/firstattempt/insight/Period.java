package firstattempt.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import firstattempt.web.Days;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a span: a column of its pictures.
 *
 * @param from its first day
 * @param until the day after its last day
 * @param unit what it is a piece of
 */
record Period(LocalDate from, LocalDate until, Unit unit) {

	/** More would be too narrow to be seen on a phone. */
	static final int MOST = 14;

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
			case YEAR -> forwards(month.minusMonths(11), tomorrow, (day) -> day.plusMonths(1), Unit.MONTH_OF_YEAR);
			case ALL -> all((first != null && first.isBefore(today)) ? first : today, tomorrow);
		};
	}

	private static List<Period> all(LocalDate first, LocalDate tomorrow) {
		LocalDate month = first.withDayOfMonth(1);
		if (month.plusMonths(MOST).compareTo(tomorrow) >= 0) {
			return forwards(month, tomorrow, (day) -> day.plusMonths(1), Unit.MONTH);
		}
		LocalDate quarter = first.with(IsoFields.DAY_OF_QUARTER, 1);
		if (quarter.plusMonths(3L * MOST).compareTo(tomorrow) >= 0) {
			return forwards(quarter, tomorrow, (day) -> day.plusMonths(3), Unit.QUARTER);
		}
		LocalDate year = first.withDayOfYear(1);
		long years = 1 + (ChronoUnit.YEARS.between(year, tomorrow.minusDays(1)) / MOST);
		return forwards(year, tomorrow, (day) -> day.plusYears(years), Unit.YEAR);
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
				periods.add(0, new Period(begins, ends, Unit.DAYS));
			}
		}
		return periods;
	}

	private static List<Period> forwards(LocalDate from, LocalDate until, UnaryOperator<LocalDate> next, Unit unit) {
		List<Period> periods = new ArrayList<>();
		for (LocalDate start = from; start.isBefore(until); start = next.apply(start)) {
			LocalDate end = next.apply(start);
			periods.add(new Period(start, end.isAfter(until) ? until : end, unit));
		}
		return periods;
	}

	/** What it is called: by its first day, as exactly as it needs to be. */
	String label(Days days) {
		return switch (this.unit) {
			case DAYS -> days.briefOfYear(this.from);
			case MONTH_OF_YEAR -> days.monthOfYear(this.from);
			case MONTH -> days.briefMonth(this.from);
			case QUARTER -> days.briefQuarter(this.from);
			case YEAR -> String.valueOf(this.from.getYear());
		};
	}

	/** What it is called where there is room: days by the first and the last of them. */
	String name(Days days) {
		LocalDate last = this.until.minusDays(1);
		return (this.unit == Unit.DAYS && last.isAfter(this.from))
				? days.briefOfYear(this.from) + " – " + days.briefOfYear(last) : label(days);
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** What a period is a piece of. */
	enum Unit {

		/** Some days. */
		DAYS,

		/** A month of the last twelve. */
		MONTH_OF_YEAR,

		/** A month of any year. */
		MONTH,

		/** A quarter. */
		QUARTER,

		/** A year or more. */
		YEAR

	}

}
