package firstattempt.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * Writes days as the reader's language does. Templates know it as {@code #days}. How it
 * is done stands with the other words of a language, so that one more language needs no
 * code.
 */
public final class Days {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

	private final MessageSource words;

	private final Locale locale;

	/**
	 * Writes for somebody.
	 * @param words the words of all languages
	 * @param locale what is read
	 */
	public Days(MessageSource words, Locale locale) {
		this.words = words;
		this.locale = locale;
	}

	/** Like November 20, 2026. */
	public String day(TemporalAccessor day) {
		return write("date.day", day);
	}

	/** Like November 20. */
	public String dayOfYear(TemporalAccessor day) {
		return write("date.dayOfYear", day);
	}

	/** Like Friday, November 20, 2026. */
	public String full(TemporalAccessor day) {
		return write("date.full", day);
	}

	/** Like Friday, November 20. */
	public String fullOfYear(TemporalAccessor day) {
		return write("date.fullOfYear", day);
	}

	/** Like Friday. */
	public String weekday(TemporalAccessor day) {
		return write("date.weekday", day);
	}

	/** Like Friday, Nov 20. */
	public String weekdayOfYear(TemporalAccessor day) {
		return write("date.weekdayOfYear", day);
	}

	/** Like November 2026. */
	public String month(TemporalAccessor day) {
		return write("date.month", day);
	}

	/** Like Nov 20, 2026. */
	public String brief(TemporalAccessor day) {
		return write("date.brief", day);
	}

	/** Like Nov 20. */
	public String briefOfYear(TemporalAccessor day) {
		return write("date.briefOfYear", day);
	}

	/** Like Nov. */
	public String monthOfYear(TemporalAccessor day) {
		return write("date.monthOfYear", day);
	}

	/** Like Nov ’26. */
	public String briefMonth(TemporalAccessor day) {
		return write("date.briefMonth", day);
	}

	/** Like Q4 ’26. */
	public String briefQuarter(TemporalAccessor day) {
		return write("date.briefQuarter", day);
	}

	/** Like Nov 16 – Nov 22, 2026. */
	public String span(TemporalAccessor first, TemporalAccessor last) {
		return briefOfYear(first) + " – " + brief(last);
	}

	/** Like 7:40 AM, or as the reader's country has it; never with a narrow space. */
	public String time(TemporalAccessor time) {
		return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
			.withLocale(this.locale)
			.format(time)
			.replace('\u202f', ' ');
	}

	/** Day and time for a machine, the same in every language. */
	public String stamp(TemporalAccessor time) {
		return STAMP.format(time);
	}

	/** A short name has no full stop after it: some versions of Java write one. */
	private String write(String key, TemporalAccessor day) {
		String pattern = this.words.getMessage(key, null, this.locale);
		return DateTimeFormatter.ofPattern(pattern, this.locale).format(day).replace(".", "");
	}

}
