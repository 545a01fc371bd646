package firstattempt.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Signs;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;

/**
 * A family whose entries are drawn by lot. How much is written comes and goes from week
 * to week, the situations drift, children and situations differ where they are told to;
 * what is answered follows from fixed chances unless a change is asked for.
 */
final class ChanceFamily {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private final SplittableRandom chance;

	private final List<Entry> entries = new ArrayList<>();

	private final List<UUID> children = new ArrayList<>();

	private ChanceFamily(long seed) {
		this.chance = new SplittableRandom(seed);
	}

	/**
	 * A family in which nothing changes and nothing goes together.
	 * @param seed what all follows from
	 * @param alike whether all situations are alike too
	 */
	static ChanceFamily still(long seed, boolean alike) {
		ChanceFamily family = new ChanceFamily(seed);
		int days = 60 + family.chance.nextInt(1040);
		double perWeek = .4 * Math.exp(family.chance.nextDouble() * 2.5);
		family.write(days, perWeek, alike ? 0 : 1, -1, 0);
		return family;
	}

	/**
	 * A family that writes about twice a week and steps in 3 of 4 times, and for the last
	 * days 1 of 4 times.
	 * @param seed what all follows from
	 * @param days for how long they have written
	 * @param changed for how many days they have stepped in less
	 */
	static ChanceFamily changing(long seed, int days, int changed) {
		ChanceFamily family = new ChanceFamily(seed);
		family.write(days, 2, 0, changed, .5);
		return family;
	}

	List<UUID> children() {
		return this.children;
	}

	private void write(int days, double perWeek, double unlike, int changed, double less) {
		int kids = 1 + this.chance.nextInt(3);
		for (int i = 0; i < kids; i++) {
			this.children.add(new UUID(0, i + 1));
		}
		double[] stepsIn = new double[Situation.values().length * kids];
		double base = (changed >= 0) ? .75 : .1 + .7 * this.chance.nextDouble();
		for (int i = 0; i < stepsIn.length; i++) {
			stepsIn[i] = Math.max(.02, Math.min(.98, base + unlike * (this.chance.nextDouble() - .5)));
		}
		double carries = this.chance.nextDouble();
		double soon = this.chance.nextDouble();
		double urge = .2 + .6 * this.chance.nextDouble();
		double upset = .2 + .6 * this.chance.nextDouble();
		double[] drift = new double[Situation.values().length];
		double mood = 0;
		for (int ago = days; ago >= 0; ago--) {
			if (ago % 7 == 0) {
				mood = .8 * mood + .6 * gauss();
				for (int i = 0; i < drift.length; i++) {
					drift[i] = .95 * drift[i] + .3 * gauss();
				}
			}
			for (int n = poisson(perWeek / 7 * Math.exp(mood)); n > 0; n--) {
				int kid = this.chance.nextInt(kids);
				int place = drawn(drift);
				double in = stepsIn[kid * Situation.values().length + place] - ((ago < changed) ? less : 0);
				boolean good = this.chance.nextDouble() < .08;
				this.entries.add(new Entry(TODAY.minusDays(ago), this.children.get(kid), Situation.values()[place],
						(this.chance.nextDouble() < .15) ? null : step(this.chance.nextDouble() < in), good,
						dial(upset), dial(urge),
						(this.chance.nextDouble() < .3) ? null
								: (this.chance.nextDouble() < carries) ? CarriedBy.CHILD : CarriedBy.PARENT,
						(this.chance.nextDouble() < .6) ? null
								: (this.chance.nextDouble() < soon) ? UpsetLasted.MINUTES : UpsetLasted.AN_HOUR));
			}
		}
	}

	private Step step(boolean in) {
		int two = this.chance.nextInt(2);
		return in ? Step.values()[4 + two] : Step.values()[this.chance.nextInt(4)];
	}

	private Integer dial(double high) {
		if (this.chance.nextDouble() < .2) {
			return null;
		}
		return (this.chance.nextDouble() < high) ? 3 + this.chance.nextInt(2) : this.chance.nextInt(3);
	}

	private int drawn(double[] drift) {
		double sum = 0;
		for (double one : drift) {
			sum += Math.exp(one);
		}
		double at = this.chance.nextDouble() * sum;
		for (int i = 0; i < drift.length; i++) {
			at -= Math.exp(drift[i]);
			if (at < 0) {
				return i;
			}
		}
		return drift.length - 1;
	}

	private double gauss() {
		double sum = 0;
		for (int i = 0; i < 12; i++) {
			sum += this.chance.nextDouble();
		}
		return sum - 6;
	}

	private int poisson(double mean) {
		double limit = Math.exp(-mean);
		int count = 0;
		for (double product = this.chance.nextDouble(); product > limit; product *= this.chance.nextDouble()) {
			count++;
		}
		return count;
	}

	/** All that the family would be told on one page. */
	List<Comparison> told(Span span, UUID child) {
		return Comparison.told(Comparison.all(numbers(span, child)));
	}

	/** Counts as a page would. */
	Numbers numbers(Span span, UUID child) {
		List<Entry> mine = this.entries.stream().filter((it) -> child == null || it.child().equals(child)).toList();
		List<Period> periods = Period.of(span, TODAY, mine.stream().map(Entry::day).findFirst().orElse(null));
		return Numbers.of(periods,
				mine.stream()
					.filter((it) -> !it.day().isBefore(periods.get(0).from())
							&& it.day().isBefore(periods.get(periods.size() - 1).until()))
					.map((it) -> it.in(periods))
					.toList(),
				new Numbers.More(List.of(), List.of(), List.of(), List.of()));
	}

	/** An entry and its day. */
	private record Entry(LocalDate day, UUID child, Situation situation, Step step, boolean goodReason, Integer upset,
			Integer urge, CarriedBy carriedBy, UpsetLasted lasted) {

		Fact in(List<Period> periods) {
			int period = 0;
			while (!this.day.isBefore(periods.get(period).until())) {
				period++;
			}
			return new Fact(period, this.child, this.situation, this.step, this.goodReason, this.carriedBy, this.upset,
					this.urge, this.lasted, new Signs(0));
		}

	}

}
