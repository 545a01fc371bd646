package firstattempt.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a brief is made of, as far as its reader may know it.
 *
 * @param slips the episodes of the last year, newest first
 * @param wins when the wins of the last year were, newest first
 * @param plan the last if-then plan that is in use, or null
 * @param threads slips that the parent says belong together
 * @param goals the goals that the family has now, the first one first
 * @param measures the last totals that the coach wrote down, the latest first
 * @param now when it is read
 */
record Facts(List<Slip> slips, List<Instant> wins, @Nullable Plan plan, List<Thread> threads, List<Number> goals,
		List<Number> measures, Instant now) {

	/**
	 * An if-then plan with what became of it.
	 *
	 * @param ifText when it is for; empty if texts are not shared
	 * @param thenText what is meant to be done then
	 * @param fired the episodes where it came to that
	 * @param notFired the episodes where it did not
	 */
	record Plan(String ifText, String thenText, List<UUID> fired, List<UUID> notFired) {

		/**
		 * How often there was a chance for it.
		 * @return the number of episodes
		 */
		public int chances() {
			return this.fired.size() + this.notFired.size();
		}

	}

	/**
	 * A number that was told, now and the time before. It is shown as it was told.
	 *
	 * @param id names the goal it is about, or the total
	 * @param child the nickname of the child it is about; empty for the whole family
	 * @param name what it is about; empty if texts are not shared
	 * @param now the latest, or null
	 * @param before the one before it, or null
	 */
	record Number(UUID id, String child, String name, @Nullable Told now, @Nullable Told before) {
	}

	/**
	 * A number on a day.
	 *
	 * @param number the number
	 * @param day the day, by the family's clock
	 */
	record Told(String number, LocalDate day) {
	}

	/**
	 * Slips that belong together.
	 *
	 * @param name how the family calls them; empty if texts are not shared
	 * @param episodes the slips, the first one first
	 */
	record Thread(String name, List<UUID> episodes) {
	}

}
