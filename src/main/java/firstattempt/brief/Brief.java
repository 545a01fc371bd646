package firstattempt.brief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import firstattempt.journal.Situation;
import firstattempt.theme.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a coach should know before a session: what the journal says of the last three
 * months, beside the nine before them. A pure function of its facts. Nothing is said of
 * fewer than three of something, and nobody is scored.
 *
 * @param safety slips where the adult stepped in for a good reason, newest first
 * @param plan the last if-then plan, or null
 * @param ladder how often the adult stepped back, by situation
 * @param stretch the slip where the adult held back most, or null
 * @param stuck the slips that keep coming, or null
 * @param debrief what was talked over
 * @param owned slips whose words own what happened
 * @param blamed slips whose words blame
 * @param dials how strong the feelings were
 * @param slips how many slips were written down in the last three months
 * @param wins how many wins were written down beside them
 * @param goals what the family wants to be different, and how far along it finds it
 * @param measures numbers from outside
 * @param questions at most three questions to take along
 */
record Brief(List<Slip> safety, Facts.@Nullable Plan plan, List<Rung> ladder, @Nullable Slip stretch,
		@Nullable Stuck stuck, Debrief debrief, List<Slip> owned, List<Slip> blamed, Dials dials, int slips, int wins,
		List<Facts.Number> goals, List<Facts.Number> measures, List<Question> questions) {

	static final Duration NOW = Duration.ofDays(91);

	static final Duration BEFORE = Duration.ofDays(365);

	/** Of fewer than this many nothing is said. */
	static final int ENOUGH = 3;

	private static final int MOST_RUNGS = 4;

	private static final int MOST_QUESTIONS = 3;

	static Brief of(Facts facts) {
		Instant since = facts.now().minus(NOW);
		List<Slip> now = facts.slips().stream().filter((slip) -> slip.at().isAfter(since)).toList();
		List<Slip> before = facts.slips().stream().filter((slip) -> !slip.at().isAfter(since)).toList();
		List<Slip> safety = now.stream().filter(Slip::goodReason).toList();
		Slip stretch = now.stream()
			.filter((slip) -> slip.stretch() > 0)
			.max(Comparator.comparingInt(Slip::stretch).thenComparing(Slip::at))
			.orElse(null);
		Stuck stuck = Stuck.of(facts.threads(), facts.slips(), since).orElse(null);
		List<Slip> owned = by(now, Stance.RESPONSIBILITY);
		List<Slip> blamed = now.stream()
			.filter((slip) -> slip.stance() == Stance.BLAME || slip.stance() == Stance.BOTH)
			.toList();
		return new Brief(safety, facts.plan(), ladder(now, before), stretch, stuck, Debrief.of(now), owned, blamed,
				Dials.of(now, before), now.size(),
				(int) facts.wins().stream().filter((win) -> win.isAfter(since)).count(), facts.goals(),
				facts.measures(), questions(now, facts.plan(), stretch, stuck, blamed));
	}

	private static List<Slip> by(List<Slip> slips, Stance stance) {
		return slips.stream().filter((slip) -> slip.stance() == stance).toList();
	}

	private static List<Rung> ladder(List<Slip> now, List<Slip> before) {
		Map<Situation, List<Slip>> lately = bySituation(now);
		Map<Situation, List<Slip>> earlier = bySituation(before);
		return lately.entrySet()
			.stream()
			.map((entry) -> new Rung(entry.getKey(), Share.of(entry.getValue(), Slip::steppedBack),
					Share.of(earlier.getOrDefault(entry.getKey(), List.of()), Slip::steppedBack)))
			.sorted(Comparator.comparingInt((Rung rung) -> -rung.now().of()).thenComparing(Rung::situation))
			.limit(MOST_RUNGS)
			.toList();
	}

	private static Map<Situation, List<Slip>> bySituation(List<Slip> slips) {
		return slips.stream()
			.filter((slip) -> slip.onTheLadder() && slip.situation() != null)
			.collect(Collectors.groupingBy(Slip::situation, () -> new EnumMap<>(Situation.class), Collectors.toList()));
	}

	/**
	 * Asks of what stands out, each question of another episode. None asks why, and none
	 * supposes that somebody did wrong.
	 */
	private static List<Question> questions(List<Slip> now, Facts.@Nullable Plan plan, @Nullable Slip stretch,
			@Nullable Stuck stuck, List<Slip> blamed) {
		Map<Ask, List<Slip>> all = new EnumMap<>(Ask.class);
		Map<UUID, Slip> known = now.stream().collect(Collectors.toMap(Slip::id, Function.identity()));
		all.put(Ask.PLAN, (plan != null) ? plan.notFired().stream().map(known::get).filter(Objects::nonNull).toList()
				: List.of());
		all.put(Ask.STUCK, (stuck != null) ? List.of(stuck.last()) : List.of());
		all.put(Ask.BLAME, blamed);
		all.put(Ask.STRETCH, (stretch != null) ? List.of(stretch) : List.of());
		all.put(Ask.URGE, only(now, (slip) -> slip.onTheLadder() && !slip.steppedBack() && slip.strongUrge()));
		all.put(Ask.PRESSED, only(now, Slip::pressed));
		all.put(Ask.TOGETHER, only(now, (slip) -> slip.planMade() && !slip.together()));
		all.put(Ask.NOT_TALKED, only(now, (slip) -> slip.veryUpset() && !slip.talked()));
		List<Question> questions = new ArrayList<>();
		Set<UUID> asked = new HashSet<>();
		all.forEach((ask, slips) -> slips.stream()
			.filter((slip) -> questions.size() < MOST_QUESTIONS && asked.add(slip.id()))
			.findFirst()
			.ifPresent((slip) -> questions.add(new Question(ask, slip))));
		return questions;
	}

	private static List<Slip> only(List<Slip> slips, Predicate<Slip> wanted) {
		return slips.stream().filter(wanted).toList();
	}

	/** What a question is about. */
	enum Ask {

		/** A plan did not come to be. */
		PLAN,
		/** It keeps happening. */
		STUCK,
		/** Words of blame. */
		BLAME,
		/** The adult held back though it was hard. */
		STRETCH,
		/** The urge won. */
		URGE,
		/** Another adult pressed. */
		PRESSED,
		/** A plan was made, but not together. */
		TOGETHER,
		/** It hurt and was not talked over yet. */
		NOT_TALKED

	}

	/**
	 * A question to take along.
	 *
	 * @param ask what it is about
	 * @param about the episode it comes from
	 */
	record Question(Ask ask, Slip about) {
	}

	/**
	 * How many of how many.
	 *
	 * @param count how many
	 * @param of of how many
	 */
	record Share(int count, int of) {

		static Share of(List<Slip> slips, Predicate<Slip> counted) {
			return new Share((int) slips.stream().filter(counted).count(), slips.size());
		}

		/**
		 * Whether anything can be said.
		 * @return false for fewer than three
		 */
		public boolean enough() {
			return this.of >= ENOUGH;
		}

	}

	/**
	 * How often the adult stepped back in one situation; steps taken for a good reason
	 * are not counted.
	 *
	 * @param situation the situation
	 * @param now in the last three months
	 * @param before in the nine months before
	 */
	record Rung(Situation situation, Share now, Share before) {
	}

	/**
	 * What was talked over, of all slips of the last three months.
	 *
	 * @param talked where anything was said later
	 * @param feeling where a feeling was named, of those
	 * @param plan where a plan was made, of those
	 * @param together where it was done together, of those
	 */
	record Debrief(Share talked, Share feeling, Share plan, Share together) {

		static Debrief of(List<Slip> slips) {
			List<Slip> talked = slips.stream().filter(Slip::talked).toList();
			return new Debrief(Share.of(slips, Slip::talked), Share.of(talked, Slip::feelingNamed),
					Share.of(talked, Slip::planMade), Share.of(talked, Slip::together));
		}

	}

	/**
	 * How strong the feelings were.
	 *
	 * @param upsetNow slips where the child was very upset (3 or 4), of those where it is
	 * known, in the last three months
	 * @param upsetBefore the same in the nine months before
	 * @param urgeNow slips with a strong urge (3 or 4)
	 * @param urgeBefore the same in the nine months before
	 * @param bigger slips where the urge was bigger than the upset, in the last three
	 * months
	 */
	record Dials(Share upsetNow, Share upsetBefore, Share urgeNow, Share urgeBefore, Share bigger) {

		static Dials of(List<Slip> now, List<Slip> before) {
			return new Dials(strong(now, Slip::upset, Slip::veryUpset), strong(before, Slip::upset, Slip::veryUpset),
					strong(now, Slip::urge, Slip::strongUrge), strong(before, Slip::urge, Slip::strongUrge),
					Share.of(now.stream().filter((slip) -> slip.upset() != null && slip.urge() != null).toList(),
							(slip) -> slip.urge() > slip.upset()));
		}

		private static Share strong(List<Slip> slips, Function<Slip, @Nullable Integer> dial, Predicate<Slip> strong) {
			return Share.of(slips.stream().filter((slip) -> dial.apply(slip) != null).toList(), strong);
		}

	}

	/**
	 * Slips that keep coming.
	 *
	 * @param name how the family calls them, or an empty text
	 * @param last the last one
	 * @param times how often, in the last year
	 * @param daysBetween the days between one and the next, in order
	 */
	record Stuck(String name, Slip last, int times, List<Long> daysBetween) {

		/**
		 * The thread with the most slips in the last year, of those that went on in the
		 * last three months.
		 */
		static Optional<Stuck> of(List<Facts.Thread> threads, List<Slip> slips, Instant since) {
			Map<UUID, Slip> known = slips.stream().collect(Collectors.toMap(Slip::id, Function.identity()));
			return threads.stream()
				.map((thread) -> of(thread, known))
				.filter((stuck) -> stuck != null && stuck.times() > 1 && stuck.last().at().isAfter(since))
				.max(Comparator.comparingInt(Stuck::times).thenComparing((stuck) -> stuck.last().at()));
		}

		private static @Nullable Stuck of(Facts.Thread thread, Map<UUID, Slip> known) {
			List<Slip> all = thread.episodes()
				.stream()
				.map(known::get)
				.filter(Objects::nonNull)
				.sorted(Comparator.comparing(Slip::at))
				.toList();
			if (all.isEmpty()) {
				return null;
			}
			List<Long> days = new ArrayList<>();
			for (int i = 1; i < all.size(); i++) {
				days.add(Duration.between(all.get(i - 1).at(), all.get(i).at()).toDays());
			}
			return new Stuck(thread.name(), all.get(all.size() - 1), all.size(), days);
		}

	}

}
