package firstattempt.thread;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.family.Child;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

/**
 * A slip that may belong with another.
 *
 * @param id which
 * @param title its title, or an empty text
 * @param situation what slipped, or null
 * @param day when it happened, by the family's clock
 * @param text the beginnings of its texts
 * @param threadId the thread it is in, or null
 * @param threadName what that thread is called, or null
 * @param refused whether a parent said that the two do not belong together
 * @param refusals how often a parent said so of the other slip
 */
record Candidate(UUID id, String title, @Nullable Situation situation, LocalDate day, String text,
		@Nullable UUID threadId, @Nullable String threadName, boolean refused, int refusals) {

	/** After so many times it is not asked again where a slip belongs. */
	static final int ENOUGH_REFUSALS = 2;

	private static final int MOST_COMPARED = 20;

	/**
	 * Which of some slips another one is most like.
	 * @param episode the other slip
	 * @param candidates slips of the same child
	 * @return those that are alike to some degree, the likest first; of one thread only
	 * the likest
	 */
	static List<Likely> likest(MistakeEpisode episode, List<Candidate> candidates) {
		return likest(slip(episode), episode.child(), candidates);
	}

	private static List<Likely> likest(Likeness.Slip slip, Child child, List<Candidate> candidates) {
		Set<String> name = Likeness.words(child.nickname());
		Map<UUID, Candidate> byId = candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
		Set<UUID> threads = new HashSet<>();
		return Likeness
			.of(without(slip, name), candidates.stream().map((candidate) -> without(candidate.slip(), name)).toList())
			.stream()
			.map((match) -> new Likely(byId.get(match.id()), match.alike()))
			.filter((likely) -> likely.slip().threadId() == null || threads.add(likely.slip().threadId()))
			.toList();
	}

	/**
	 * Which slips are like those of a thread.
	 * @param thread the thread
	 * @param lately the last slips of its child, its own among them
	 * @return those that are in no thread and like enough to one of its slips, the likest
	 * first
	 */
	static List<Candidate> likeThread(EpisodeThread thread, List<Candidate> lately) {
		List<Candidate> free = lately.stream().filter((slip) -> slip.threadId() == null).toList();
		Map<Candidate, Double> alike = new HashMap<>();
		lately.stream()
			.filter((slip) -> thread.id().equals(slip.threadId()))
			.limit(MOST_COMPARED)
			.flatMap((slip) -> likest(slip.slip(), thread.child(), free).stream())
			.filter((likely) -> likely.alike() >= Likeness.ENOUGH)
			.forEach((likely) -> alike.merge(likely.slip(), likely.alike(), Math::max));
		return alike.entrySet()
			.stream()
			.sorted(Map.Entry.<Candidate, Double>comparingByValue().reversed())
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Likeness.Slip slip(MistakeEpisode episode) {
		return Likeness.Slip.of(episode.id(), episode.story().situation(), episode.story().title(), String.join("\n",
				episode.story().whatHappened(), episode.story().whatIDid(), episode.story().whatCameOfIt()));
	}

	private Likeness.Slip slip() {
		String named = (this.threadName != null) ? this.title + "\n" + this.threadName : this.title;
		return Likeness.Slip.of(this.id, this.situation, named, this.text);
	}

	private static Likeness.Slip without(Likeness.Slip slip, Set<String> name) {
		Set<String> title = new HashSet<>(slip.title());
		title.removeAll(name);
		Set<String> words = new HashSet<>(slip.words());
		words.removeAll(name);
		return new Likeness.Slip(slip.id(), slip.situation(), title, words);
	}

	/**
	 * A slip, and how much it is like another.
	 *
	 * @param slip the slip
	 * @param alike how much
	 */
	record Likely(Candidate slip, double alike) {
	}

}
