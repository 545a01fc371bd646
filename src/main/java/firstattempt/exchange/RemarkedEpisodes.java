package firstattempt.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.journal.Reader;
import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds remarks on those episodes that are there for a reader, the latest first. */
@Component
class RemarkedEpisodes {

	private final JdbcClient jdbc;

	RemarkedEpisodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Remarked> of(Reader reader, int most) {
		return find(reader, "", List.of(), most);
	}

	List<Remarked> ofCoach(Reader reader, UUID coachId, int most) {
		return find(reader, " and r.coach_id = ?", List.of(coachId), most);
	}

	List<Remarked> unanswered(Reader reader, Instant since, int most) {
		return find(reader,
				" and r.written_at > ? and not exists (select 1 from remark_answer a where a.remark_id = r.id)",
				List.of(since.atOffset(ZoneOffset.UTC)), most);
	}

	/** When a family last answered to what a coach remarked, by the episode. */
	Map<UUID, Instant> answered(UUID familyId, UUID coachId) {
		Map<UUID, Instant> answered = new HashMap<>();
		this.jdbc
			.sql("select r.episode_id, max(a.written_at) as latest from remark r join remark_answer a"
					+ " on a.remark_id = r.id where r.family_id = ? and r.coach_id = ? group by r.episode_id")
			.params(familyId, coachId)
			.query((row) -> {
				answered.put(row.getObject("episode_id", UUID.class),
						row.getObject("latest", OffsetDateTime.class).toInstant());
			});
		return answered;
	}

	private List<Remarked> find(Reader reader, String condition, List<Object> more, int most) {
		Reader.Condition there = reader.episodes("e");
		List<Object> values = new ArrayList<>();
		values.add(reader.familyId());
		values.addAll(there.values());
		values.addAll(more);
		return this.jdbc
			.sql("select r.id, r.coach_name, r.text, e.id as episode_id, e.title, e.situation, e.occurred_at from remark r"
					+ " join mistake_episode e on e.id = r.episode_id where r.family_id = ? and e.deleted_at is null"
					+ there.sql() + condition + " order by r.family_id, r.written_at desc, r.id desc fetch first "
					+ most + " rows only")
			.params(values)
			.query((row, number) -> new Remarked(row.getObject("id", UUID.class), row.getString("coach_name"),
					row.getString("text"), row.getObject("episode_id", UUID.class), reader.text(row.getString("title")),
					(row.getString("situation") != null) ? Situation.valueOf(row.getString("situation")) : null,
					row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * A remark and what it is on.
	 *
	 * @param id which remark
	 * @param coach who wrote it
	 * @param text what it says
	 * @param episodeId on which episode
	 * @param title the title as the reader may read it
	 * @param situation what slipped, or null
	 * @param occurredAt when the episode happened
	 */
	record Remarked(UUID id, String coach, String text, UUID episodeId, String title, @Nullable Situation situation,
			Instant occurredAt) {
	}

}
