package firstattempt.thread;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import firstattempt.journal.Journal;
import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

/**
 * How much slips of one child are alike: by the words that they share, of which a rare
 * one says more than a common one and one of the title more than one of the text, and by
 * the situation.
 */
final class Likeness {

	/** From here on two slips are taken for the same thing happening again. */
	static final double ENOUGH = 0.14;

	/** From here on it is worth a look whether two slips are. */
	static final double SOME = 0.08;

	/**
	 * As if there were this many slips more that share no word, so that two slips alone
	 * can be alike.
	 */
	private static final int OTHERS = 20;

	private static final double IN_BOTH_TITLES = 2;

	private static final double IN_ONE_TITLE = 1.5;

	private static final double OTHER_SITUATION = 0.5;

	private static final double UNKNOWN_SITUATION = 0.75;

	private static final Set<String> COMMON = common();

	private Likeness() {
	}

	/**
	 * The words that tell a slip from others.
	 * @param text its texts
	 * @return its words as search compares them, without those that stand everywhere
	 */
	static Set<String> words(String text) {
		Set<String> words = new HashSet<>(Journal.words(text));
		words.removeAll(COMMON);
		return words;
	}

	/**
	 * Compares a slip with others.
	 * @param slip the slip
	 * @param others the other slips
	 * @return those that are alike to some degree, the likest first
	 */
	static List<Match> of(Slip slip, Collection<Slip> others) {
		Map<String, Integer> slipsWith = new HashMap<>();
		others.forEach((other) -> other.words().forEach((word) -> slipsWith.merge(word, 1, Integer::sum)));
		Weights weights = new Weights(slipsWith, others.size());
		return others.stream()
			.map((other) -> new Match(other.id(), weights.alike(slip, other)))
			.filter((match) -> match.alike() > 0)
			.sorted(Comparator.comparing(Match::alike).reversed())
			.toList();
	}

	private static Set<String> common() {
		try (InputStream file = Likeness.class.getResourceAsStream("common-words.txt")) {
			return Journal.words(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What each word is worth. */
	private record Weights(Map<String, Integer> slipsWith, int slips) {

		double alike(Slip one, Slip other) {
			Set<String> both = new HashSet<>(one.words());
			both.retainAll(other.words());
			if (both.size() == 1 && !namesIt(both.iterator().next(), one, other)) {
				return 0;
			}
			double shared = both.stream().mapToDouble((word) -> square(word) * titled(word, one, other)).sum();
			double lengths = Math.sqrt(length(one) * length(other));
			return (lengths == 0) ? 0 : shared / lengths * situation(one.situation(), other.situation());
		}

		/** One word alone is chance, unless it is what one of the slips is called. */
		private static boolean namesIt(String word, Slip one, Slip other) {
			return one.situation() == other.situation() && (one.title().contains(word) || other.title().contains(word));
		}

		private double length(Slip slip) {
			return slip.words().stream().mapToDouble(this::square).sum();
		}

		private double square(String word) {
			double rare = Math.log((this.slips + OTHERS) / (double) this.slipsWith.getOrDefault(word, 1));
			return rare * rare;
		}

		private static double titled(String word, Slip one, Slip other) {
			boolean here = one.title().contains(word);
			boolean there = other.title().contains(word);
			return (here && there) ? IN_BOTH_TITLES : (here || there) ? IN_ONE_TITLE : 1;
		}

		private static double situation(@Nullable Situation one, @Nullable Situation other) {
			if (one == null || other == null) {
				return UNKNOWN_SITUATION;
			}
			return (one == other) ? 1 : OTHER_SITUATION;
		}

	}

	/**
	 * A slip as it is compared.
	 *
	 * @param id which
	 * @param situation what slipped, or null
	 * @param title the words of its title
	 * @param words all its words, those of the title among them
	 */
	record Slip(UUID id, @Nullable Situation situation, Set<String> title, Set<String> words) {

		static Slip of(UUID id, @Nullable Situation situation, String title, String text) {
			return new Slip(id, situation, Likeness.words(title), Likeness.words(title + "\n" + text));
		}

	}

	/**
	 * How much a slip is like the one that it was compared with.
	 *
	 * @param id which slip
	 * @param alike from 0, nothing in common
	 */
	record Match(UUID id, double alike) {
	}

}
