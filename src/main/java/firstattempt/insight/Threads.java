package firstattempt.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import firstattempt.chart.Mark;
import firstattempt.chart.Picture;
import firstattempt.chart.Strips;
import firstattempt.chart.Table;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import org.jspecify.annotations.Nullable;

/**
 * Draws the same mistake made again: when, how many days apart, and what was different
 * the last time.
 *
 * @param pictures what it belongs to
 */
record Threads(Pictures pictures) {

	private static final int MOST = 6;

	private static final int MOST_SENTENCES = 3;

	private static final int QUIET = 14;

	Picture picture() {
		List<Thread> threads = threads();
		int all = threads.stream().mapToInt((it) -> it.times().size()).sum();
		if (all < Numbers.ENOUGH) {
			return this.pictures.missing("threads", "insight.threads", all);
		}
		LocalDate from = this.pictures.numbers().from();
		LocalDate today = this.pictures.numbers().until().minusDays(1);
		Strips strips = new Strips(from, today, written(from), written(today),
				threads.stream().map(this::strip).toList());
		List<String> says = new ArrayList<>(List.of(say("insight.threads.says")));
		threads.stream()
			.filter((it) -> it.times().size() >= Numbers.ENOUGH)
			.limit(MOST_SENTENCES)
			.forEach((it) -> says.add(sentence(it, today)));
		return new Picture("threads", say("insight.threads"), says,
				List.of(new Picture.Part(strips.svg(), table(threads))), keys(threads));
	}

	/** The threads with more than one entry here, the one with the newest entry first. */
	private List<Thread> threads() {
		Map<UUID, List<Numbers.Again>> all = this.pictures.numbers()
			.threads()
			.stream()
			.collect(Collectors.groupingBy(Numbers.Again::thread, LinkedHashMap::new, Collectors.toList()));
		return all.values().stream().filter((it) -> it.size() > 1).limit(MOST).map((newestFirst) -> {
			List<Numbers.Again> times = new ArrayList<>(newestFirst);
			Collections.reverse(times);
			return new Thread(name(times.get(0)), times);
		}).toList();
	}

	private String name(Numbers.Again first) {
		if (!first.name().isEmpty()) {
			return first.name();
		}
		Situation situation = first.situation();
		return (situation != null) ? say("situation." + situation) : say("episode.untitled");
	}

	private Strips.Strip strip(Thread thread) {
		return new Strips.Strip(thread.name(), say("insight.threads.times", thread.times().size()), thread.times()
			.stream()
			.map((it) -> new Strips.Bead(day(it), look(it.step()), new Mark(1,
					say("insight.threads.mark", written(day(it)), it.title().isEmpty() ? thread.name() : it.title(),
							step(it)),
					this.pictures.places().episode(it.id()))))
			.toList());
	}

	/** What was, and what was different the last time; not what did it. */
	private String sentence(Thread thread, LocalDate today) {
		List<Long> gaps = gaps(thread);
		Numbers.Again last = thread.times().get(thread.times().size() - 1);
		long since = ChronoUnit.DAYS.between(day(last), today);
		List<Long> sorted = gaps.stream().sorted().toList();
		long usual = sorted.get(sorted.size() / 2);
		String text = say("insight.threads.gaps", thread.name(), thread.times().size(), sorted.get(0),
				sorted.get(sorted.size() - 1));
		if (since < Math.max(QUIET, 2 * usual) && !last.over()) {
			return text;
		}
		List<Numbers.Again> before = thread.times().subList(0, thread.times().size() - 1);
		Step then = last.step();
		CarriedBy carried = last.carriedBy();
		text += " " + say("insight.threads.quiet", since);
		if (then != null && before.stream().noneMatch((it) -> it.step() == then)) {
			text += " " + say("insight.threads.step", say("step." + then));
		}
		if (carried == CarriedBy.CHILD && before.stream().noneMatch((it) -> it.carriedBy() == CarriedBy.CHILD)) {
			text += " " + say("insight.threads.carried");
		}
		return text;
	}

	private List<Long> gaps(Thread thread) {
		return IntStream.range(1, thread.times().size())
			.mapToObj((i) -> ChronoUnit.DAYS.between(day(thread.times().get(i - 1)), day(thread.times().get(i))))
			.toList();
	}

	private Table table(List<Thread> threads) {
		List<Table.Row> rows = new ArrayList<>();
		for (Thread thread : threads) {
			List<Long> gaps = gaps(thread);
			for (int i = 0; i < thread.times().size(); i++) {
				Numbers.Again time = thread.times().get(i);
				CarriedBy carried = time.carriedBy();
				rows.add(new Table.Row(thread.name(),
						List.of(new Table.Cell(written(day(time)), this.pictures.places().episode(time.id())),
								new Table.Cell((i > 0) ? String.valueOf(gaps.get(i - 1)) : "–", null),
								new Table.Cell(step(time), null),
								new Table.Cell((carried != null) ? say("carriedBy." + carried) : "–", null))));
			}
		}
		return new Table(List.of(say("insight.threads.corner"), say("insight.threads.when"),
				say("insight.threads.after"), say("insight.ladder"), say("insight.carried")), rows);
	}

	private List<Picture.Key> keys(List<Thread> threads) {
		return threads.stream()
			.flatMap((thread) -> thread.times().stream().map(Numbers.Again::step))
			.map((step) -> new Picture.Key(look(step), (step != null) ? say("step." + step) : say("insight.unknown")))
			.distinct()
			.sorted((one, other) -> one.look().compareTo(other.look()))
			.toList();
	}

	private String step(Numbers.Again time) {
		Step step = time.step();
		return (step != null) ? say("step." + step) : say("insight.unknown");
	}

	private static String look(@Nullable Step step) {
		return (step != null) ? "rung-" + step.ordinal() : "who-3";
	}

	private LocalDate day(Numbers.Again time) {
		return LocalDate.ofInstant(time.at(), this.pictures.zone());
	}

	private String written(LocalDate day) {
		return this.pictures.days().brief(day);
	}

	private String say(String key, Object... values) {
		return this.pictures.say(key, values);
	}

	/** A mistake with all its times, oldest first. */
	private record Thread(String name, List<Numbers.Again> times) {
	}

}
