package firstattempt.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, so that nobody can go on guessing. What is counted lies in
 * memory and is forgotten after a quarter of an hour.
 */
@Component
class Tries {

	static final int MOST = 10;

	static final Duration WITHIN = Duration.ofMinutes(15);

	private static final int KEPT = 10_000;

	private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > KEPT;
		}

	};

	private final Clock clock;

	Tries(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether there were too many wrong tries of late.
	 * @param key whose
	 * @return true if no other try is taken for now
	 */
	synchronized boolean tooMany(String key) {
		Deque<Instant> moments = this.wrong.getOrDefault(key, new ArrayDeque<>());
		Instant before = Instant.now(this.clock).minus(WITHIN);
		moments.removeIf((moment) -> moment.isBefore(before));
		return moments.size() >= MOST;
	}

	synchronized void wrong(String key) {
		this.wrong.computeIfAbsent(key, (one) -> new ArrayDeque<>()).add(Instant.now(this.clock));
	}

	synchronized void right(String key) {
		this.wrong.remove(key);
	}

}
