package firstattempt.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Situation;
import firstattempt.journal.UpsetLasted;
import org.jspecify.annotations.Nullable;

/**
 * Two rates side by side, and whether chance alone could well have set them apart.
 *
 * @param about what is compared
 * @param situation in which situation, or null for all
 * @param one the rate on the side that is told first
 * @param other the rate on the other side
 * @param test how far chance goes
 */
record Comparison(About about, @Nullable Situation situation, Rate one, Rate other, ExactTest test) {

	/**
	 * How many of a hundred families in which nothing changed may be told of a pattern,
	 * as a part of one. A family has four spans to look at, so each gets a quarter.
	 */
	static final double CHANCE = .05 / Span.values().length;

	/**
	 * All that is compared. It is settled before the numbers are seen.
	 * @param numbers the numbers
	 * @return the comparisons with at least three entries on each side
	 */
	static List<Comparison> all(Numbers numbers) {
		List<Comparison> all = new ArrayList<>();
		List<Numbers.Stepped> weigh = numbers.steps().stream().filter(Numbers.Stepped::weighs).toList();
		if (numbers.split() > 0) {
			over(numbers, weigh, all);
		}
		List<Numbers.Felt> weighed = numbers.felt().stream().filter((it) -> it.steppedIn() != null).toList();
		add(all, About.STEPPED_IN_BY_URGE, null, weighed.stream().filter((it) -> it.urge() != null),
				(it) -> it.urge() >= 3, Numbers.Felt::steppedIn, (it) -> Alike.of(it.child(), it.situation()),
				Numbers.Felt::count);
		add(all, About.STEPPED_IN_BY_UPSET, null, weighed.stream().filter((it) -> it.upset() != null),
				(it) -> it.upset() >= 3, Numbers.Felt::steppedIn, (it) -> Alike.of(it.child(), it.situation()),
				Numbers.Felt::count);
		for (Situation situation : Situation.values()) {
			add(all, About.STEPPED_IN_BY_SITUATION, situation, weigh.stream(), (it) -> it.situation() == situation,
					Numbers.Stepped::steppedIn, (it) -> Alike.of(it.child(), null), Numbers.Stepped::count);
		}
		return all;
	}

	/** What is compared over time. */
	private static void over(Numbers numbers, List<Numbers.Stepped> weigh, List<Comparison> all) {
		add(all, About.STEPPED_IN, null, weigh.stream(), (it) -> numbers.later(it.period()), Numbers.Stepped::steppedIn,
				(it) -> Alike.of(it.child(), it.situation()), Numbers.Stepped::count);
		for (Situation situation : Situation.values()) {
			add(all, About.STEPPED_IN, situation, weigh.stream().filter((it) -> it.situation() == situation),
					(it) -> numbers.later(it.period()), Numbers.Stepped::steppedIn, (it) -> Alike.of(it.child(), null),
					Numbers.Stepped::count);
		}
		add(all, About.CHILD_CARRIED, null, numbers.results().stream().filter((it) -> it.carriedBy() != null),
				(it) -> numbers.later(it.period()), (it) -> it.carriedBy() == CarriedBy.CHILD,
				(it) -> Alike.of(it.child(), it.situation()), Numbers.Result::count);
		add(all, About.SOON_OVER, null, numbers.results().stream().filter((it) -> it.lasted() != null),
				(it) -> numbers.later(it.period()), (it) -> it.lasted() == UpsetLasted.MINUTES,
				(it) -> Alike.of(it.child(), it.situation()), Numbers.Result::count);
		add(all, About.VERY_UPSET, null, numbers.felt().stream().filter((it) -> it.upset() != null),
				Numbers.Felt::later, (it) -> it.upset() >= 3, (it) -> Alike.of(it.child(), it.situation()),
				Numbers.Felt::count);
		add(all, About.STRONG_URGE, null, numbers.felt().stream().filter((it) -> it.urge() != null),
				Numbers.Felt::later, (it) -> it.urge() >= 3, (it) -> Alike.of(it.child(), it.situation()),
				Numbers.Felt::count);
	}

	private static <T> void add(List<Comparison> all, About about, @Nullable Situation situation, Stream<T> rows,
			Predicate<T> side, Predicate<T> hit, Function<T, Alike> layer, ToIntFunction<T> count) {
		Map<Alike, int[]> layers = new LinkedHashMap<>();
		int[] sum = new int[4];
		rows.forEach((row) -> {
			int first = side.test(row) ? 0 : 2;
			int[] counts = layers.computeIfAbsent(layer.apply(row), (key) -> new int[4]);
			for (int[] each : List.of(counts, sum)) {
				each[first] += hit.test(row) ? count.applyAsInt(row) : 0;
				each[first + 1] += count.applyAsInt(row);
			}
		});
		Rate one = new Rate(sum[0], sum[1]);
		Rate other = new Rate(sum[2], sum[3]);
		if (one.enough() && other.enough()) {
			all.add(new Comparison(about, situation, one, other, ExactTest.of(pooled(layers).stream()
				.map((counts) -> new ExactTest.Layer(new Rate(counts[0], counts[1]), new Rate(counts[2], counts[3])))
				.toList())));
		}
	}

	/**
	 * Throws the layers together that have too few entries on a side, child by child:
	 * alone they would say nothing.
	 */
	private static Collection<int[]> pooled(Map<Alike, int[]> layers) {
		Map<Alike, int[]> pooled = new LinkedHashMap<>();
		layers.forEach((key, counts) -> {
			boolean few = Math.min(counts[1], counts[3]) < Numbers.ENOUGH;
			int[] sums = pooled.computeIfAbsent(few ? key.thrownTogether() : key, (it) -> new int[4]);
			Arrays.setAll(sums, (i) -> sums[i] + counts[i]);
		});
		return pooled.values();
	}

	/**
	 * The comparisons that may be told. The chance of telling any where nothing differs
	 * stays below {@link #CHANCE}, however many are made: half of it is for the first
	 * question of all, whether the adults step in less or more than they did; the others
	 * share the other half, and each has to be as improbable as that divided by their
	 * number, where those that could not have come out so, as few entries as they have,
	 * do not count (Tarone 1990).
	 * @param all what was compared
	 * @return what may be told, the clearest first
	 */
	static List<Comparison> told(List<Comparison> all) {
		List<Comparison> others = all.stream().filter((it) -> !it.first()).toList();
		int able = 1;
		while (able < others.size() && able(others, able) > able) {
			able++;
		}
		double limit = CHANCE / 2 / able;
		return all.stream()
			.filter((it) -> it.test().p() <= (it.first() ? CHANCE / 2 : limit) && it.differs())
			.sorted(Comparator.comparing((Comparison it) -> !it.first()).thenComparing((it) -> it.test().p()))
			.toList();
	}

	private boolean first() {
		return this.about == About.STEPPED_IN && this.situation == null;
	}

	/** How many could come out clear enough if so many are counted. */
	private static long able(List<Comparison> all, int number) {
		return all.stream().filter((it) -> it.test().smallest() <= CHANCE / 2 / number).count();
	}

	/**
	 * Whether the first side is larger.
	 * @return true if it is
	 */
	boolean more() {
		return share(this.one) > share(this.other);
	}

	/** What hardly differs, or points elsewhere layer by layer than in sum, misleads. */
	private boolean differs() {
		return Math.abs(share(this.one) - share(this.other)) >= .1 && more() == this.test.lean() > 0;
	}

	private static double share(Rate rate) {
		return (double) rate.part() / rate.whole();
	}

	/** What is compared. */
	enum About {

		/** How often the adult stepped in, later and earlier. */
		STEPPED_IN,
		/** How often the child carried what followed, later and earlier. */
		CHILD_CARRIED,
		/** How often the upset was over within minutes, later and earlier. */
		SOON_OVER,
		/** How often the child was very upset, later and earlier. */
		VERY_UPSET,
		/** How often the urge was strong, later and earlier. */
		STRONG_URGE,
		/** How often the adult stepped in when the urge was strong, and when not. */
		STEPPED_IN_BY_URGE,
		/** How often the adult stepped in when the child was very upset, and when not. */
		STEPPED_IN_BY_UPSET,
		/** How often the adult stepped in in one situation, and in all others. */
		STEPPED_IN_BY_SITUATION

	}

	/** Entries that are alike but for what is compared. */
	private record Alike(UUID child, @Nullable Situation situation, boolean few) {

		static Alike of(UUID child, @Nullable Situation situation) {
			return new Alike(child, situation, false);
		}

		Alike thrownTogether() {
			return new Alike(this.child, null, true);
		}

	}

}
