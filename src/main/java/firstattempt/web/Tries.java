package firstattempt.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries that went wrong, so that nobody can go on guessing a password or a code.
 * What is counted lies in memory and is forgotten after a while.
 */
public class Tries {

	private static final int KEPT = 10_000;

	private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > KEPT;
		}

	};

	private final int most;

	private final Duration within;

	private final Clock clock;

	/**
	 * Begins to count.
	 * @param most how many wrong tries are taken
	 * @param within for how long one counts
	 * @param clock what time it is
	 */
	public Tries(int most, Duration within, Clock clock) {
		this.most = most;
		this.within = within;
		this.clock = clock;
	}

	/**
	 * Whether there were too many wrong tries of late.
	 * @param key whose
	 * @return true if no other try is taken for now
	 */
	public synchronized boolean tooMany(String key) {
		Deque<Instant> moments = this.wrong.getOrDefault(key, new ArrayDeque<>());
		Instant before = Instant.now(this.clock).minus(this.within);
		moments.removeIf((moment) -> moment.isBefore(before));
		return moments.size() >= this.most;
	}

	/**
	 * Takes a try, and counts it as wrong until it turns out to be right.
	 * @param key whose
	 * @return false if there were too many; then nothing is counted
	 */
	public synchronized boolean take(String key) {
		if (tooMany(key)) {
			return false;
		}
		wrong(key);
		return true;
	}

	/**
	 * Counts a wrong try.
	 * @param key whose
	 */
	public synchronized void wrong(String key) {
		this.wrong.computeIfAbsent(key, (one) -> new ArrayDeque<>()).add(Instant.now(this.clock));
	}

	/**
	 * Forgets the wrong tries, after a right one.
	 * @param key whose
	 */
	public synchronized void right(String key) {
		this.wrong.remove(key);
	}

}
