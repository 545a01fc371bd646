package firstattempt.insight;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import firstattempt.chart.Bars;
import firstattempt.chart.Columns;
import firstattempt.chart.Dials;
import firstattempt.chart.Heat;
import firstattempt.chart.Mark;
import firstattempt.chart.Picture;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Only;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import firstattempt.web.Days;
import org.jspecify.annotations.Nullable;

/**
 * Draws the numbers.
 *
 * @param words says things
 * @param days says days
 * @param places where entries are
 * @param child about one child, or null for all
 * @param zone the family's clock
 * @param numbers what is drawn
 */
record Pictures(Words words, Days days, Places places, @Nullable UUID child, ZoneId zone, Numbers numbers) {

	List<Picture> all() {
		return List.of(ladder(), themes(), dials(), carried(), new Threads(this).picture(), lasted(), wins(), talks());
	}

	/** How far the adults stepped in, as time went by and by situation. */
	Picture ladder() {
		List<Numbers.Stepped> known = this.numbers.steps().stream().filter((it) -> it.step() != null).toList();
		int all = sum(known, Numbers.Stepped::count);
		if (all < Numbers.ENOUGH) {
			return missing("ladder", "insight.ladder", all);
		}
		List<Columns.Series> series = new ArrayList<>();
		for (Step step : Step.values()) {
			series.add(series("step." + step, "rung-" + step.ordinal(), Only.of(step), known,
					(it) -> it.step() == step && !it.goodReason(), Numbers.Stepped::period, Numbers.Stepped::count));
		}
		series.add(series("insight.ladder.good", "good-reason", Only.GOOD_REASON, known, Numbers.Stepped::goodReason,
				Numbers.Stepped::period, Numbers.Stepped::count));
		Columns columns = new Columns(labels(), series, true);
		Rate steppedIn = rate(known.stream().filter(Numbers.Stepped::weighs).toList(), Numbers.Stepped::steppedIn,
				Numbers.Stepped::count);
		int good = sum(known.stream().filter(Numbers.Stepped::goodReason).toList(), Numbers.Stepped::count);
		List<String> says = new ArrayList<>();
		says.add(say("insight.ladder.says", steppedIn.part(), steppedIn.whole()));
		if (good > 0) {
			says.add(say("insight.ladder.says.good", good));
		}
		Heat fade = fade(known);
		List<Picture.Part> parts = new ArrayList<>();
		parts.add(new Picture.Part(columns.svg(), columns.table(say("insight.when"))));
		if (!fade.rows().isEmpty()) {
			parts.add(new Picture.Part(say("insight.ladder.fade"), say("insight.ladder.fade.says"), fade.svg(),
					fade.table(say("insight.ladder.fade.corner"))));
		}
		return new Picture("ladder", say("insight.ladder"), says, parts, keys(series));
	}

	/** A row for each situation: how often an adult stepped in, of how often. */
	private Heat fade(List<Numbers.Stepped> known) {
		List<Heat.Row> rows = new ArrayList<>();
		for (Situation situation : Situation.values()) {
			List<Numbers.Stepped> there = known.stream()
				.filter((it) -> it.situation() == situation && it.weighs())
				.toList();
			Rate all = rate(there, Numbers.Stepped::steppedIn, Numbers.Stepped::count);
			if (all.whole() == 0) {
				continue;
			}
			String name = say("situation." + situation);
			rows.add(new Heat.Row(name, all.enough() ? say("insight.of", all.part(), all.whole())
					: say("insight.notEnough.short", all.whole()), "ladder", cells((period) -> {
						Rate rate = rate(there.stream().filter((it) -> it.period() == period).toList(),
								Numbers.Stepped::steppedIn, Numbers.Stepped::count);
						return new Heat.Cell(level(rate), (rate.whole() == 0) ? "" : rate.part() + "/" + rate.whole(),
								new Mark(rate.whole(),
										say("insight.ladder.fade.mark", name(period), name, rate.part(), rate.whole()),
										entries(new Places.Sort(null, situation, Only.WEIGHED, null, null), period)));
					})));
		}
		return new Heat(labels(), rows);
	}

	/**
	 * Of few times, a tint shows that there were any at all, but not how many of them.
	 */
	private static int level(Rate rate) {
		return rate.enough() ? Heat.level(rate.part(), rate.whole()) : Math.min(rate.part(), 1);
	}

	/** What the entries touched. */
	Picture themes() {
		if (this.numbers.entries() < Numbers.ENOUGH) {
			return missing("themes", "insight.themes", this.numbers.entries());
		}
		int most = 1;
		for (Theme theme : Theme.values()) {
			for (int period = 0; period < this.numbers.periods().size(); period++) {
				most = Math.max(most, touched(theme, null, period));
			}
		}
		List<Heat.Row> rows = new ArrayList<>();
		for (Theme theme : Theme.values()) {
			String name = say("theme." + theme);
			rows.add(touching(name, theme, null, null, most));
			if (theme == Theme.RESPONSIBILITY_VS_BLAME) {
				rows.add(touching(say("insight.themes.owned"), theme, Stance.RESPONSIBILITY, Only.OWNED, most));
				rows.add(touching(say("insight.themes.blame"), theme, Stance.BLAME, Only.BLAMED, most));
			}
		}
		Heat heat = new Heat(labels(), rows);
		return new Picture("themes", say("insight.themes"), List.of(say("insight.themes.says")),
				List.of(new Picture.Part(heat.svg(), heat.table(say("insight.themes.corner")))), List.of());
	}

	private Heat.Row touching(String name, Theme theme, @Nullable Stance stance, @Nullable Only only, int most) {
		int all = IntStream.range(0, this.numbers.periods().size())
			.map((period) -> touched(theme, stance, period))
			.sum();
		return new Heat.Row(name, String.valueOf(all),
				"tone-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'), cells((period) -> {
					int count = touched(theme, stance, period);
					return new Heat.Cell(Heat.level(count, most), (count > 0) ? String.valueOf(count) : "",
							new Mark(count, say("insight.mark", name(period), name, count),
									entries(new Places.Sort(theme, null, only, null, null), period)));
				}));
	}

	/** Where an entry both owns and blames, it counts for each. */
	private int touched(Theme theme, @Nullable Stance stance, int period) {
		return this.numbers.themes()
			.stream()
			.filter((it) -> it.period() == period && it.theme() == theme
					&& (stance == null || it.stance() == stance || it.stance() == Stance.BOTH))
			.mapToInt(Numbers.Touched::count)
			.sum();
	}

	/** The child's upset and the adult's urge. */
	Picture dials() {
		List<Numbers.Felt> both = this.numbers.felt()
			.stream()
			.filter((it) -> it.upset() != null && it.urge() != null)
			.toList();
		int all = sum(both, Numbers.Felt::count);
		if (all < Numbers.ENOUGH) {
			return missing("dials", "insight.dials", all);
		}
		List<Dials.Spot> spots = new ArrayList<>();
		for (int upset = 0; upset <= 4; upset++) {
			for (int urge = 0; urge <= 4; urge++) {
				int across = upset;
				int up = urge;
				int count = sum(both.stream().filter((it) -> it.upset() == across && it.urge() == up).toList(),
						Numbers.Felt::count);
				if (count > 0) {
					spots.add(spot(upset, urge, count));
				}
			}
		}
		int bigger = sum(both.stream().filter((it) -> Dials.bigger(it.upset(), it.urge())).toList(),
				Numbers.Felt::count);
		Dials dials = new Dials(say("insight.dials.upset"), say("insight.dials.urge"), spots);
		return new Picture("dials", say("insight.dials"),
				List.of(say("insight.dials.says", bigger, all), say("insight.dials.ends")),
				List.of(new Picture.Part(dials.svg(), dials.table())),
				List.of(new Picture.Key("bigger", say("insight.dials.bigger"))));
	}

	private Dials.Spot spot(int upset, int urge, int count) {
		String where = say("insight.dials.spot", upset, say("upset." + upset), urge, say("urge." + urge));
		List<Mark> dots = this.numbers.dots()
			.stream()
			.filter((dot) -> dot.upset() == upset && dot.urge() == urge)
			.map((dot) -> new Mark(1,
					say("insight.dials.dot", this.days.brief(dot.at().atZone(this.zone)), name(dot), where),
					this.places.episode(dot.id())))
			.toList();
		return new Dials.Spot(upset, urge, new Mark(count, say("insight.dials.many", count, where),
				entries(new Places.Sort(null, null, null, upset, urge))), dots);
	}

	private String name(Numbers.Dot dot) {
		if (!dot.title().isEmpty()) {
			return dot.title();
		}
		Situation situation = dot.situation();
		return (situation != null) ? say("situation." + situation) : say("episode.untitled");
	}

	/** Who carried what followed. */
	Picture carried() {
		List<Numbers.Result> known = this.numbers.results().stream().filter((it) -> it.carriedBy() != null).toList();
		int all = sum(known, Numbers.Result::count);
		if (all < Numbers.ENOUGH) {
			return missing("carried", "insight.carried", all);
		}
		List<Columns.Series> series = Arrays.stream(CarriedBy.values())
			.map((who) -> series("carriedBy." + who, "who-" + who.ordinal(), Only.of(who), known,
					(it) -> it.carriedBy() == who, Numbers.Result::period, Numbers.Result::count))
			.toList();
		Rate child = rate(known, (it) -> it.carriedBy() == CarriedBy.CHILD, Numbers.Result::count);
		return columns("carried", "insight.carried", series, true,
				say("insight.carried.says", child.part(), child.whole()));
	}

	/** How long the upset lasted. */
	Picture lasted() {
		List<Numbers.Result> known = this.numbers.results().stream().filter((it) -> it.lasted() != null).toList();
		int all = sum(known, Numbers.Result::count);
		if (all < Numbers.ENOUGH) {
			return missing("lasted", "insight.lasted", all);
		}
		List<Columns.Series> series = Arrays.stream(UpsetLasted.values())
			.map((time) -> series("upsetLasted." + time, "lasted-" + time.ordinal(), Only.of(time), known,
					(it) -> it.lasted() == time, Numbers.Result::period, Numbers.Result::count))
			.toList();
		Rate soon = rate(known, (it) -> it.lasted() == UpsetLasted.MINUTES, Numbers.Result::count);
		return columns("lasted", "insight.lasted", series, true, say("insight.lasted.says", soon.part(), soon.whole()));
	}

	/** Wins beside slips. */
	Picture wins() {
		int won = sum(this.numbers.wins(), Numbers.Won::count);
		int all = this.numbers.entries() + won;
		if (all < Numbers.ENOUGH) {
			return missing("wins", "insight.wins", all);
		}
		List<Columns.Series> series = List.of(
				series("insight.wins.slips", "slip", Only.SLIPS, this.numbers.steps(), (it) -> true,
						Numbers.Stepped::period, Numbers.Stepped::count),
				series("insight.wins.wins", "win", Only.WINS, this.numbers.wins(), (it) -> true, Numbers.Won::period,
						Numbers.Won::count));
		return columns("wins", "insight.wins", series, false, say("insight.wins.says", this.numbers.entries(), won));
	}

	/** What was done in later talks. */
	Picture talks() {
		List<Numbers.Talked> talks = this.numbers.talks();
		int all = sum(talks, Numbers.Talked::count);
		int fired = chances("FIRED");
		Rate plans = new Rate(fired, fired + chances("NOT_FIRED"));
		if (all < Numbers.ENOUGH && !plans.enough()) {
			return missing("talks", "insight.talks", all);
		}
		Map<Only, Predicate<Numbers.Talked>> kinds = new EnumMap<>(Only.class);
		kinds.put(Only.FEELING_NAMED, Numbers.Talked::feelingNamed);
		kinds.put(Only.PLAN_MADE, Numbers.Talked::planMade);
		kinds.put(Only.TOGETHER, Numbers.Talked::together);
		kinds.put(Only.ALL_THREE, (it) -> it.feelingNamed() && it.planMade() && it.together());
		List<Bars.Bar> bars = new ArrayList<>();
		if (all >= Numbers.ENOUGH) {
			kinds.forEach((only, kind) -> bars.add(bar(say(only.key()), "talk", entries(Places.Sort.of(only)),
					rate(talks, kind, Numbers.Talked::count))));
		}
		if (plans.enough()) {
			bars.add(bar(say("insight.talks.fired"), "fired", null, plans));
		}
		Bars drawing = new Bars(bars);
		return new Picture("talks", say("insight.talks"), List.of(
				say("insight.talks.says", all, this.numbers.entries()),
				plans.enough() ? say("insight.talks.fired.says", plans.part(), plans.whole(), chances("NO_CHANCE"))
						: say("insight.talks.fired.notEnough", plans.whole()),
				say("insight.talks.strength")),
				List.of(new Picture.Part(drawing.svg(), drawing.table(
						List.of(say("insight.talks.corner"), say("insight.table.part"), say("insight.table.whole"))))),
				List.of());
	}

	private int chances(String outcome) {
		return sum(this.numbers.plans().stream().filter((it) -> it.outcome().equals(outcome)).toList(),
				Numbers.Chance::count);
	}

	private Bars.Bar bar(String name, String look, @Nullable String href, Rate rate) {
		String note = say("insight.of", rate.part(), rate.whole());
		return new Bars.Bar(name, note, look, rate.whole(), new Mark(rate.part(), name + ": " + note, href));
	}

	private Picture columns(String name, String title, List<Columns.Series> series, boolean stacked, String says) {
		Columns columns = new Columns(labels(), series, stacked);
		return new Picture(name, say(title), List.of(says),
				List.of(new Picture.Part(columns.svg(), columns.table(say("insight.when")))), keys(series));
	}

	Picture missing(String name, String title, int count) {
		return new Picture(name, say(title), List.of(say("insight.notEnough", count)), List.of(), List.of());
	}

	private <T> Columns.Series series(String key, String look, Only only, List<T> rows, Predicate<T> belongs,
			ToIntFunction<T> period, ToIntFunction<T> count) {
		String name = say(key);
		int[] counts = new int[this.numbers.periods().size()];
		rows.stream().filter(belongs).forEach((row) -> counts[period.applyAsInt(row)] += count.applyAsInt(row));
		return new Columns.Series(name, look,
				IntStream.range(0, counts.length)
					.mapToObj((it) -> new Mark(counts[it], say("insight.mark", name(it), name, counts[it]),
							entries(Places.Sort.of(only), it)))
					.toList());
	}

	private List<Heat.Cell> cells(IntFunction<Heat.Cell> cell) {
		return IntStream.range(0, this.numbers.periods().size()).mapToObj(cell).toList();
	}

	private static List<Picture.Key> keys(List<Columns.Series> series) {
		return series.stream().map((part) -> new Picture.Key(part.look(), part.name())).toList();
	}

	private static <T> int sum(List<T> rows, ToIntFunction<T> count) {
		return rows.stream().mapToInt(count).sum();
	}

	private static <T> Rate rate(List<T> rows, Predicate<T> hit, ToIntFunction<T> count) {
		return new Rate(sum(rows.stream().filter(hit).toList(), count), sum(rows, count));
	}

	private List<String> labels() {
		return this.numbers.periods().stream().map((it) -> it.label(this.days)).toList();
	}

	private String name(int period) {
		return this.numbers.periods().get(period).name(this.days);
	}

	private String entries(Places.Sort sort, int period) {
		Period it = this.numbers.periods().get(period);
		return this.places.entries(this.child, sort, it.from(), it.until());
	}

	private String entries(Places.Sort sort) {
		return this.places.entries(this.child, sort, this.numbers.from(), this.numbers.until());
	}

	String say(String key, Object... values) {
		return this.words.say(key, values);
	}

}
