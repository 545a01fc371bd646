package firstattempt.journal;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in a list.
 *
 * @param id which
 * @param win whether it is a win; an episode otherwise
 * @param child about whom
 * @param author who wrote it, or null if they have left
 * @param day when it happened, by the family's clock
 * @param dayOnly whether only the day is known
 * @param story what is told; null for a win
 * @param title the title with what was searched for; no segments if there is none
 * @param excerpt the beginning, or the stretch around what was searched for
 * @param themes the themes it touches
 * @param thoughts how many reflections there are
 * @param sharing what coaches are to do with it
 * @param address the address of its page
 * @param own whether the reader may change it
 * @param fresh whether it was written since the reader's last look
 * @param answer whether the family answered to what the reader wrote on it, or null
 * @param authorId who wrote it, or null
 */
record EntryView(UUID id, boolean win, Child child, @Nullable String author, ZonedDateTime day, boolean dayOnly,
		@Nullable Story story, List<Segment> title, List<Segment> excerpt, List<Theme> themes, int thoughts,
		Sharing sharing, String address, boolean own, boolean fresh, Look.@Nullable Answer answer,
		@Nullable UUID authorId) {

	private static final int LENGTH = 220;

	/** How near two accounts of one event lie where nobody said what it was about. */
	private static final Duration NEAR = Duration.ofHours(2);

	static EntryView of(Journal.Entry entry, Family family, Map<UUID, String> names, Set<String> words) {
		return of(entry, family, names, words, Look.OWN);
	}

	static EntryView of(Journal.Entry entry, Family family, Map<UUID, String> names, Set<String> words, Look look) {
		Win win = entry.win();
		if (win != null) {
			return new EntryView(win.id(), true, win.child(), EpisodeView.name(names, win.authorId()),
					win.occurredAt().atZone(family.timeZone()), win.dayOnly(), null, List.of(),
					Segment.excerpt(win.text(), words, LENGTH), List.of(), 0, Sharing.AS_AGREED, look.address(win.id()),
					look.own(), look.fresh(win.createdAt()), null, win.authorId());
		}
		MistakeEpisode episode = entry.episode();
		Story story = episode.story();
		return new EntryView(episode.id(), false, episode.child(), EpisodeView.name(names, episode.authorId()),
				story.occurredAt().atZone(family.timeZone()), story.dayOnly(), story,
				story.title().isBlank() ? List.of() : Segment.excerpt(story.title(), words, 200),
				excerpt(episode, words), episode.themes(), episode.reflections().size(), episode.sharing(),
				look.address(episode.id()), look.own(), look.fresh(episode.createdAt()), look.answer(episode.id()),
				episode.authorId());
	}

	/**
	 * Whether this and another seem to tell of one event, as two caregivers saw it. Only
	 * what was tapped is compared: it is there for whoever reads the two.
	 */
	boolean alike(EntryView other) {
		if (this.win || other.win || !this.child.id().equals(other.child.id()) || this.authorId == null
				|| other.authorId == null || this.authorId.equals(other.authorId)
				|| !this.day.toLocalDate().equals(other.day.toLocalDate())) {
			return false;
		}
		Situation one = this.story.situation();
		Situation two = other.story.situation();
		return (one != null && two != null) ? one == two
				: !this.dayOnly && !other.dayOnly && Duration.between(this.day, other.day).abs().compareTo(NEAR) <= 0;
	}

	/**
	 * Shows the first text that has a word that was searched for, and the first text
	 * otherwise.
	 */
	private static List<Segment> excerpt(MistakeEpisode episode, Set<String> words) {
		List<String> texts = Stream
			.concat(Stream.of(episode.story().whatHappened(), episode.story().whatIDid(),
					episode.story().whatCameOfIt()), episode.reflections().stream().map(Reflection::text))
			.filter((text) -> !text.isBlank())
			.toList();
		return texts.stream()
			.map((text) -> Segment.excerpt(text, words, LENGTH))
			.filter((segments) -> segments.stream().anyMatch(Segment::match))
			.findFirst()
			.orElseGet(() -> texts.isEmpty() ? List.of() : Segment.excerpt(texts.get(0), Set.of(), LENGTH));
	}

}
