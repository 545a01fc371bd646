package firstattempt.coaching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How often somebody has tried a code lately, so that nobody tries them all. */
class Attempts {

	private static final int MOST = 10;

	private static final Duration HOUR = Duration.ofHours(1);

	private final Map<UUID, Deque<Instant>> lately = new ConcurrentHashMap<>();

	synchronized boolean allow(UUID person, Instant now) {
		this.lately.values().forEach((times) -> times.removeIf((time) -> time.isBefore(now.minus(HOUR))));
		this.lately.values().removeIf(Deque::isEmpty);
		Deque<Instant> times = this.lately.computeIfAbsent(person, (key) -> new ArrayDeque<>());
		if (times.size() >= MOST) {
			return false;
		}
		times.add(now);
		return true;
	}

	synchronized void forget(UUID person) {
		this.lately.remove(person);
	}

}
