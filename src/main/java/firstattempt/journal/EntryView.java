package firstattempt.journal;

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
 */
record EntryView(UUID id, boolean win, Child child, @Nullable String author, ZonedDateTime day, boolean dayOnly,
		@Nullable Story story, List<Segment> title, List<Segment> excerpt, List<Theme> themes, int thoughts) {

	private static final int LENGTH = 220;

	static EntryView of(Journal.Entry entry, Family family, Map<UUID, String> names, Set<String> words) {
		Win win = entry.win();
		if (win != null) {
			return new EntryView(win.id(), true, win.child(), EpisodeView.name(names, win.authorId()),
					win.occurredAt().atZone(family.timeZone()), win.dayOnly(), null, List.of(),
					Segment.excerpt(win.text(), words, LENGTH), List.of(), 0);
		}
		MistakeEpisode episode = entry.episode();
		Story story = episode.story();
		return new EntryView(episode.id(), false, episode.child(), EpisodeView.name(names, episode.authorId()),
				story.occurredAt().atZone(family.timeZone()), story.dayOnly(), story,
				story.title().isBlank() ? List.of() : Segment.excerpt(story.title(), words, 200),
				excerpt(episode, words), episode.themes(), episode.reflections().size());
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

	private static @Nullable String name(Map<UUID, String> names, @Nullable UUID accountId) {
		return (accountId != null) ? names.get(accountId) : null;
	}

}
