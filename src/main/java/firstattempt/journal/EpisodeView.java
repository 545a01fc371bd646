package firstattempt.journal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.theme.Answer;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its page shows it.
 *
 * @param id which
 * @param child about whom
 * @param author who told it, or null if they have left
 * @param day when it happened, by the family's clock
 * @param deletedAt when it was deleted, or null
 * @param story what is told
 * @param title the title with its evidence; no segments if there is none
 * @param parts the texts with their evidence
 * @param themes the themes with what shows them
 * @param stance the stance, where the themes have one
 * @param thoughts the reflections in the order in which they were written
 */
record EpisodeView(UUID id, Child child, @Nullable String author, ZonedDateTime day, @Nullable ZonedDateTime deletedAt,
		Story story, List<Segment> title, List<Part> parts, List<Touched> themes, @Nullable Stance stance,
		List<Said> thoughts) {

	static EpisodeView of(MistakeEpisode episode, Family family, Map<UUID, String> names) {
		Story story = episode.story();
		Instant deletedAt = episode.deletedAt();
		return new EpisodeView(episode.id(), episode.child(), name(names, episode.authorId()),
				story.occurredAt().atZone(family.timeZone()),
				(deletedAt != null) ? deletedAt.atZone(family.timeZone()) : null, story,
				segments(episode, "title", story.title()),
				Stream
					.of(part(episode, "whatHappened", story.whatHappened()),
							part(episode, "whatIDid", story.whatIDid()),
							part(episode, "whatCameOfIt", story.whatCameOfIt()))
					.filter((part) -> !part.segments().isEmpty())
					.toList(),
				episode.themes().stream().map((theme) -> Touched.of(episode, theme)).toList(), episode.stance(),
				episode.reflections()
					.stream()
					.map((reflection) -> Said.of(episode, reflection, family, names))
					.toList());
	}

	/**
	 * Whether a theme is among those shown.
	 * @param theme the theme
	 * @return true if it is
	 */
	public boolean touches(Theme theme) {
		return this.themes.stream().anyMatch((touched) -> touched.theme() == theme);
	}

	/**
	 * The thoughts in one voice.
	 * @param voice the name of the voice
	 * @return the thoughts in the order in which they were written
	 */
	public List<Said> said(String voice) {
		return this.thoughts.stream().filter((said) -> said.reflection().voice().name().equals(voice)).toList();
	}

	/**
	 * The themes alone.
	 * @return the themes in their order
	 */
	public List<Theme> themeNames() {
		return this.themes.stream().map(Touched::theme).toList();
	}

	private static Part part(MistakeEpisode episode, String name, String text) {
		return new Part(name, segments(episode, name, text));
	}

	private static List<Segment> segments(MistakeEpisode episode, String passage, String text) {
		return text.isBlank() ? List.of() : Segment.marked(text,
				episode.evidence().stream().filter((mark) -> passage.equals(mark.passage())).toList());
	}

	static @Nullable String name(Map<UUID, String> names, @Nullable UUID accountId) {
		return (accountId != null) ? names.get(accountId) : null;
	}

	/**
	 * A text of the story.
	 *
	 * @param name the field's name
	 * @param segments the text with its evidence
	 */
	record Part(String name, List<Segment> segments) {
	}

	/**
	 * A theme and what shows it.
	 *
	 * @param theme the theme
	 * @param chosen whether the parent chose it
	 * @param sentences how many sentences show it
	 * @param answers the answers that show it
	 */
	record Touched(Theme theme, boolean chosen, long sentences, List<Answer> answers) {

		static Touched of(MistakeEpisode episode, Theme theme) {
			List<Mark> marks = episode.evidence().stream().filter((mark) -> mark.theme() == theme).toList();
			return new Touched(theme, episode.chosen(theme),
					marks.stream().filter((mark) -> mark.answer() == null).count(),
					marks.stream().map(Mark::answer).filter(Objects::nonNull).toList());
		}

	}

	/**
	 * A reflection.
	 *
	 * @param reflection what was written
	 * @param author who wrote it down, or null if they have left
	 * @param day when, by the family's clock
	 * @param segments the text with its evidence
	 */
	record Said(Reflection reflection, @Nullable String author, ZonedDateTime day, List<Segment> segments) {

		static Said of(MistakeEpisode episode, Reflection reflection, Family family, Map<UUID, String> names) {
			return new Said(reflection, name(names, reflection.authorId()),
					reflection.createdAt().atZone(family.timeZone()),
					EpisodeView.segments(episode, reflection.id().toString(), reflection.text()));
		}

	}

}
