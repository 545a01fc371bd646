package firstattempt.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Whether a slip has happened again: asked a week after it, and once more two weeks after
 * somebody said that there was no chance yet.
 *
 * @param happened the day of the slip, by the family's clock
 * @param written the day on which it was written down
 * @param given the answer there is, or null
 */
record Question(LocalDate happened, LocalDate written, @Nullable Given given) {

	/** The days after which it is asked. */
	static final int SOONEST = 7;

	/** The days after which it is not asked any more. */
	static final int LATEST = 30;

	/** Who writes a slip down later than this knows already what came of it. */
	static final int LONG_AFTER = 7;

	/** The days after which "no chance yet" is asked about once more. */
	static final int ONCE_MORE = 14;

	/**
	 * Whether it is asked on some day.
	 * @param today the day, by the family's clock
	 * @return true if it is
	 */
	boolean due(LocalDate today) {
		if (this.given == null) {
			long days = ChronoUnit.DAYS.between(this.happened, today);
			return days >= SOONEST && days <= LATEST
					&& ChronoUnit.DAYS.between(this.happened, this.written) <= LONG_AFTER;
		}
		long days = ChronoUnit.DAYS.between(this.given.on(), today);
		return this.given.answer() == Again.NO_CHANCE && this.given.asked() == 1 && days >= ONCE_MORE
				&& days < ONCE_MORE + LATEST;
	}

	/**
	 * How often it has been asked, once it is answered on some day.
	 * @param today the day
	 * @return 1 or 2
	 */
	int asked(LocalDate today) {
		return (this.given == null) ? 1 : due(today) ? this.given.asked() + 1 : this.given.asked();
	}

	/**
	 * An answer.
	 *
	 * @param answer what was said
	 * @param on the day, by the family's clock
	 * @param asked the how many-eth asking it answers
	 */
	record Given(Again answer, LocalDate on, int asked) {
	}

}
