package firstattempt.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Signs;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a journal adds up to, counted.
 *
 * @param periods the pieces of the span
 * @param split the number of the first period that belongs to the later part, when an
 * earlier and a later part are compared; 0 if there is nothing to compare
 * @param steps what the adults did
 * @param felt the two dials, by part
 * @param results who carried what followed, and how long the upset lasted
 * @param themes the themes as the parent left them
 * @param wins how many wins
 * @param dots the newest entries with both dials
 * @param talks what was done in later talks, an entry once
 * @param threads entries that belong to a thread, the newest first
 * @param plans what became of plans that met their chance
 */
record Numbers(List<Period> periods, int split, List<Stepped> steps, List<Felt> felt, List<Result> results,
		List<Touched> themes, List<Won> wins, List<Dot> dots, List<Talked> talks, List<Again> threads,
		List<Chance> plans) {

	/** Fewer of something say nothing yet. */
	static final int ENOUGH = 3;

	static final Set<Step> STEPPED_IN = Set.of(Step.DID_A_PART, Step.TOOK_OVER);

	/**
	 * Counts entries.
	 * @param periods the pieces of the span
	 * @param facts the entries of the span
	 * @param more what is not counted from them
	 * @return what they add up to
	 */
	static Numbers of(List<Period> periods, List<Fact> facts, More more) {
		List<Stepped> steps = count(facts, Fact::stepped, Stepped::times);
		int split = split(periods.size(), steps);
		return new Numbers(periods, split, steps,
				count(facts.stream().filter((it) -> it.upset() != null || it.urge() != null).toList(),
						(it) -> it.felt(split), Felt::times),
				count(facts.stream().filter((it) -> it.carriedBy() != null || it.lasted() != null).toList(),
						Fact::result, Result::times),
				touched(facts), more.wins(), more.dots(),
				count(facts.stream().map(Fact::signs).filter(Signs::talked).toList(),
						(it) -> new Talked(it.feelingNamed(), it.planMade(), it.together(), 0), Talked::times),
				more.threads(), more.plans());
	}

	private static <F, T> List<T> count(List<F> facts, Function<F, T> one, BiFunction<T, Integer, T> times) {
		Map<T, Integer> counts = new LinkedHashMap<>();
		facts.forEach((fact) -> counts.merge(one.apply(fact), 1, Integer::sum));
		return counts.entrySet().stream().map((it) -> times.apply(it.getKey(), it.getValue())).toList();
	}

	/** Many entries show the same, so that each kind of them is taken apart once. */
	private static List<Touched> touched(List<Fact> facts) {
		Map<Touched, Integer> touched = new LinkedHashMap<>();
		count(facts, (it) -> new Shown(it.period(), it.signs(), 0), Shown::times)
			.forEach((shown) -> shown.themes().forEach((one) -> touched.merge(one, shown.count(), Integer::sum)));
		return touched.entrySet().stream().map((it) -> it.getKey().times(it.getValue())).toList();
	}

	/**
	 * Where the later part begins so that both parts have as many entries as can be.
	 * @param periods how many periods
	 * @param steps the entries
	 * @return the number of a period
	 */
	static int split(int periods, List<Stepped> steps) {
		int[] counts = new int[periods];
		steps.stream().filter((it) -> it.step() != null).forEach((it) -> counts[it.period()] += it.count());
		int all = 0;
		for (int count : counts) {
			all += count;
		}
		int best = 0;
		int apart = Integer.MAX_VALUE;
		int before = 0;
		for (int period = 1; period < periods; period++) {
			before += counts[period - 1];
			if (Math.abs(all - 2 * before) < apart) {
				apart = Math.abs(all - 2 * before);
				best = period;
			}
		}
		return best;
	}

	int entries() {
		return this.steps.stream().mapToInt(Stepped::count).sum();
	}

	LocalDate from() {
		return this.periods.get(0).from();
	}

	LocalDate until() {
		return this.periods.get(this.periods.size() - 1).until();
	}

	boolean later(int period) {
		return period >= this.split;
	}

	/** Entries of a period by what the adult did. */
	record Stepped(int period, UUID child, @Nullable Situation situation, @Nullable Step step, boolean goodReason,
			int count) {

		/** Whether it counts where stepping in is looked at: not where it was right. */
		boolean weighs() {
			return this.step != null && !this.goodReason;
		}

		boolean steppedIn() {
			return this.step != null && STEPPED_IN.contains(this.step);
		}

		Stepped times(int count) {
			return new Stepped(this.period, this.child, this.situation, this.step, this.goodReason, count);
		}

	}

	/**
	 * Entries of the earlier or the later part by the two dials.
	 *
	 * @param steppedIn whether the adult stepped in; null where it does not weigh
	 */
	record Felt(boolean later, UUID child, @Nullable Situation situation, @Nullable Boolean steppedIn,
			@Nullable Integer upset, @Nullable Integer urge, int count) {

		Felt times(int count) {
			return new Felt(this.later, this.child, this.situation, this.steppedIn, this.upset, this.urge, count);
		}

	}

	/** Entries of a period by what came of it. */
	record Result(int period, UUID child, @Nullable Situation situation, @Nullable CarriedBy carriedBy,
			@Nullable UpsetLasted lasted, int count) {

		Result times(int count) {
			return new Result(this.period, this.child, this.situation, this.carriedBy, this.lasted, count);
		}

	}

	/** Entries of a period that show the same. */
	private record Shown(int period, Signs signs, int count) {

		Shown times(int count) {
			return new Shown(this.period, this.signs, count);
		}

		Stream<Touched> themes() {
			return this.signs.themes()
				.stream()
				.map((theme) -> new Touched(this.period, theme,
						(theme == Theme.RESPONSIBILITY_VS_BLAME) ? this.signs.stance() : null, 0));
		}

	}

	/** Entries of a period that touch a theme. */
	record Touched(int period, Theme theme, @Nullable Stance stance, int count) {

		Touched times(int count) {
			return new Touched(this.period, this.theme, this.stance, count);
		}

	}

	/** Wins of a period. */
	record Won(int period, int count) {
	}

	/** An entry with both dials. */
	record Dot(UUID id, Instant at, String title, @Nullable Situation situation, int upset, int urge) {
	}

	/** Entries that were thought about later, by what was done then. */
	record Talked(boolean feelingNamed, boolean planMade, boolean together, int count) {

		Talked times(int count) {
			return new Talked(this.feelingNamed, this.planMade, this.together, count);
		}

	}

	/**
	 * An entry of a thread.
	 *
	 * @param over whether a parent said that it did not happen again after it
	 */
	record Again(UUID thread, String name, UUID id, Instant at, String title, @Nullable Situation situation,
			@Nullable Step step, @Nullable CarriedBy carriedBy, boolean over) {
	}

	/** How many chances of plans came out like this: FIRED, NOT_FIRED or NO_CHANCE. */
	record Chance(String outcome, int count) {
	}

	/**
	 * What is not counted from the entries one by one.
	 *
	 * @param wins how many wins
	 * @param dots the newest entries with both dials
	 * @param threads entries that belong to a thread, the newest first
	 * @param plans what became of plans that met their chance
	 */
	record More(List<Won> wins, List<Dot> dots, List<Again> threads, List<Chance> plans) {
	}

}
