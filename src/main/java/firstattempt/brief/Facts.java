package firstattempt.brief;

import java.time.Instant;
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
 * @param now when it is read
 */
record Facts(List<Slip> slips, List<Instant> wins, @Nullable Plan plan, List<Thread> threads, Instant now) {

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
	 * Slips that belong together.
	 *
	 * @param name how the family calls them; empty if texts are not shared
	 * @param episodes the slips, the first one first
	 */
	record Thread(String name, List<UUID> episodes) {
	}

}
