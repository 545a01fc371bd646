package firstattempt.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import firstattempt.chart.Dials;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Only;
import firstattempt.journal.Situation;
import firstattempt.web.Days;
import org.jspecify.annotations.Nullable;

/** The few sentences that the numbers carry. */
record Observations(Words words, Days days, Places places, @Nullable UUID child, Numbers numbers) {

	private static final int MOST_PATTERNS = 3;

	private static final int MOST_COUNTS = 2;

	/**
	 * What can be said.
	 * @return patterns first, then plain counts; at most five sentences
	 */
	Said say() {
		List<Comparison> all = Comparison.all(this.numbers);
		List<Sentence> patterns = Comparison.told(all).stream().limit(MOST_PATTERNS).map(this::pattern).toList();
		return new Said(patterns, counts(), all.size());
	}

	private Sentence pattern(Comparison it) {
		Rate one = it.one();
		Rate other = it.other();
		Situation situation = it.situation();
		LocalDate split = this.numbers.periods().get(this.numbers.split()).from();
		String key = key(it);
		String text = this.words.say(key, one.part(), one.whole(), other.part(), other.whole(), this.days.brief(split),
				(situation != null) ? this.words.say("situation." + situation) : "");
		String range = this.words.say("insight.range.two", one.percent(), one.low(), one.high(), other.percent(),
				other.low(), other.high());
		return new Sentence(text, range, switch (it.about()) {
			case STEPPED_IN, CHILD_CARRIED, SOON_OVER, VERY_UPSET, STRONG_URGE ->
				List.of(link("insight.entries.later", situation, only(it), split, this.numbers.until()),
						link("insight.entries.earlier", situation, only(it), this.numbers.from(), split));
			default -> List.of(all("insight.entries", situation, only(it)));
		});
	}

	/** The entries that were compared. */
	private static Only only(Comparison it) {
		return switch (it.about()) {
			case STEPPED_IN, STEPPED_IN_BY_SITUATION, STEPPED_IN_BY_URGE, STEPPED_IN_BY_UPSET -> Only.WEIGHED;
			case CHILD_CARRIED -> Only.CARRIED;
			case SOON_OVER -> Only.LASTED;
			case VERY_UPSET, STRONG_URGE -> Only.SLIPS;
		};
	}

	private static String key(Comparison it) {
		boolean situation = it.situation() != null;
		return switch (it.about()) {
			case STEPPED_IN ->
				situation ? it.more() ? "insight.pattern.steppedIn.there.more" : "insight.pattern.steppedIn.there.less"
						: it.more() ? "insight.pattern.steppedIn.more" : "insight.pattern.steppedIn.less";
			case CHILD_CARRIED -> it.more() ? "insight.pattern.carried.more" : "insight.pattern.carried.less";
			case SOON_OVER -> it.more() ? "insight.pattern.soonOver.more" : "insight.pattern.soonOver.less";
			case VERY_UPSET -> it.more() ? "insight.pattern.upset.more" : "insight.pattern.upset.less";
			case STRONG_URGE -> it.more() ? "insight.pattern.urge.more" : "insight.pattern.urge.less";
			case STEPPED_IN_BY_URGE -> it.more() ? "insight.pattern.byUrge.more" : "insight.pattern.byUrge.less";
			case STEPPED_IN_BY_UPSET -> it.more() ? "insight.pattern.byUpset.more" : "insight.pattern.byUpset.less";
			case STEPPED_IN_BY_SITUATION ->
				it.more() ? "insight.pattern.bySituation.more" : "insight.pattern.bySituation.less";
		};
	}

	private List<Sentence> counts() {
		Rate steppedIn = this.numbers.steps()
			.stream()
			.filter(Numbers.Stepped::weighs)
			.map((it) -> new Rate(it.steppedIn() ? it.count() : 0, it.count()))
			.reduce(new Rate(0, 0), Rate::plus);
		Rate carried = this.numbers.results()
			.stream()
			.filter((it) -> it.carriedBy() != null)
			.map((it) -> new Rate((it.carriedBy() == CarriedBy.CHILD) ? it.count() : 0, it.count()))
			.reduce(new Rate(0, 0), Rate::plus);
		Rate bigger = this.numbers.felt()
			.stream()
			.filter((it) -> it.upset() != null && it.urge() != null)
			.map((it) -> new Rate(Dials.bigger(it.upset(), it.urge()) ? it.count() : 0, it.count()))
			.reduce(new Rate(0, 0), Rate::plus);
		List<Sentence> counts = new ArrayList<>();
		count(counts, "insight.count.steppedIn", Only.WEIGHED, steppedIn);
		count(counts, "insight.count.carried", Only.CARRIED, carried);
		count(counts, "insight.count.bigger", Only.SLIPS, bigger);
		return List.copyOf(counts.subList(0, Math.min(MOST_COUNTS, counts.size())));
	}

	private void count(List<Sentence> counts, String key, Only only, Rate rate) {
		if (rate.enough()) {
			counts.add(new Sentence(this.words.say(key, rate.part(), rate.whole()),
					this.words.say("insight.range.one", rate.percent(), rate.low(), rate.high()),
					List.of(all("insight.entries", null, only))));
		}
	}

	private Link all(String key, @Nullable Situation situation, Only only) {
		return link(key, situation, only, this.numbers.from(), this.numbers.until());
	}

	private Link link(String key, @Nullable Situation situation, Only only, LocalDate from, LocalDate until) {
		return new Link(this.words.say(key),
				this.places.entries(this.child, new Places.Sort(null, situation, only, null, null), from, until));
	}

	/**
	 * All that is said.
	 *
	 * @param patterns what differs more than chance would have it
	 * @param counts how many of how many
	 * @param compared how many comparisons were made
	 */
	record Said(List<Sentence> patterns, List<Sentence> counts, int compared) {
	}

	/**
	 * A sentence.
	 *
	 * @param text the sentence with its numbers
	 * @param range how far the numbers can be trusted
	 * @param links where the entries are
	 */
	record Sentence(String text, String range, List<Link> links) {
	}

	/**
	 * Where entries are.
	 *
	 * @param text what the link says
	 * @param href the address
	 */
	record Link(String text, String href) {
	}

}
