package firstattempt.exchange;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

/**
 * A remark as a page shows it.
 *
 * @param id which
 * @param episodeId on which episode
 * @param coach who wrote it
 * @param text what it says; empty once it was taken back
 * @param at when, by the family's clock
 * @param answers what was answered, in that order
 */
public record RemarkView(UUID id, UUID episodeId, String coach, String text, ZonedDateTime at, List<Said> answers) {

	static RemarkView of(Remark remark, Family family, Map<UUID, String> names, @Nullable UUID reader) {
		ZoneId zone = family.timeZone();
		return new RemarkView(remark.id(), remark.episodeId(), remark.coachName(), remark.text(),
				remark.writtenAt().atZone(zone),
				remark.answers()
					.stream()
					.map((answer) -> new Said(answer.id(),
							(answer.authorId() != null) ? names.get(answer.authorId()) : null,
							answer.authorId() != null && answer.authorId().equals(reader), answer.text(),
							answer.writtenAt().atZone(zone)))
					.toList());
	}

	/**
	 * An answer.
	 *
	 * @param id which
	 * @param author who answered, or null if they have left
	 * @param own whether the reader did
	 * @param text what they answered
	 * @param at when, by the family's clock
	 */
	public record Said(UUID id, @Nullable String author, boolean own, String text, ZonedDateTime at) {
	}

	/**
	 * A remark in a list of them.
	 *
	 * @param title the title of the episode as the reader may read it
	 * @param situation what slipped, or null
	 * @param happened when the episode happened, by the family's clock
	 * @param remark the remark
	 */
	public record OnEpisode(String title, @Nullable Situation situation, ZonedDateTime happened, RemarkView remark) {
	}

}
