package firstattempt.thread;

import java.util.List;
import java.util.UUID;

import firstattempt.family.Child;

/**
 * Slips that belong together.
 *
 * @param id which
 * @param child about whom
 * @param name what it is called
 * @param slips the slips that are there for whoever reads, the first first; at least one
 */
record EpisodeThread(UUID id, Child child, String name, List<Slip> slips) {

	static final int LONGEST_NAME = 80;

	/**
	 * The last slip.
	 * @return the slip that happened last
	 */
	public Slip latest() {
		return this.slips.get(this.slips.size() - 1);
	}

}
