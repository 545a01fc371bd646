package firstattempt.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Reader;
import firstattempt.journal.Situation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds slips that may belong with another. It reads so many and no more, in one go,
 * however long the journal is.
 */
@Component
class Candidates {

	private static final int MANY = 200;

	private static final int DAYS_LATER = 120;

	private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

	private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	Candidates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last slips before another one. What happened on the same day is not among them:
	 * it may be the same slip, told by somebody else.
	 * @param episode the other slip
	 * @param family whose
	 * @param reader who reads
	 * @return slips of the same child, the last first
	 */
	List<Candidate> before(MistakeEpisode episode, Family family, Account reader) {
		return read(episode.id(), episode.child().id(), family, reader, BEGINNING,
				day(episode, family).atStartOfDay(family.timeZone()).toInstant());
	}

	/**
	 * Slips in the months after another one.
	 * @param episode the other slip
	 * @param family whose
	 * @param reader who reads
	 * @return slips of the same child, the last first
	 */
	List<Candidate> after(MistakeEpisode episode, Family family, Account reader) {
		LocalDate next = day(episode, family).plusDays(1);
		return read(episode.id(), episode.child().id(), family, reader,
				next.atStartOfDay(family.timeZone()).toInstant(),
				next.plusDays(DAYS_LATER).atStartOfDay(family.timeZone()).toInstant());
	}

	/**
	 * The last slips.
	 * @param childId about which child
	 * @param family whose
	 * @param reader who reads
	 * @return slips of the child, the last first
	 */
	List<Candidate> lately(UUID childId, Family family, Account reader) {
		return read(family.id(), childId, family, reader, BEGINNING, NEVER);
	}

	private static LocalDate day(MistakeEpisode episode, Family family) {
		return family.day(episode.story().occurredAt());
	}

	private List<Candidate> read(UUID episode, UUID child, Family family, Account reader, Instant from, Instant until) {
		Reader.Condition visible = Reader.caregiver(family, reader.id()).episodes("s");
		List<Object> values = new ArrayList<>(List.of(episode, episode, child, family.id(), episode,
				from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)));
		values.addAll(visible.values());
		return this.jdbc.sql("""
				select e.id, e.title, e.situation, e.occurred_at, e.happened, e.did, e.came, t.id as thread_id,
				t.name as thread_name, (select count(*) from thread_apart a where a.episode_id = ?
				and (a.other_id = e.id or a.other_id = t.id)) as refused,
				(select count(*) from thread_apart a where a.episode_id = ?) as refusals
				from (select s.id, s.child_id, s.title, s.situation, s.occurred_at,
				substring(s.what_happened, 1, 1000) as happened, substring(s.what_i_did, 1, 500) as did,
				substring(s.what_came_of_it, 1, 500) as came from mistake_episode s
				where s.child_id = ? and s.family_id = ? and s.id <> ? and s.occurred_at >= ? and s.occurred_at < ?
				and s.deleted_at is null%s
				order by s.child_id, s.occurred_at desc, s.id desc fetch first %d rows only) e
				left join thread_episode m on m.episode_id = e.id
				left join episode_thread t on t.id = m.thread_id and t.child_id = e.child_id
				order by e.occurred_at desc, e.id desc""".formatted(visible.sql(), MANY))
			.params(values)
			.query((row, number) -> candidate(row, family))
			.list();
	}

	private static Candidate candidate(ResultSet row, Family family) throws SQLException {
		String situation = row.getString("situation");
		return new Candidate(row.getObject("id", UUID.class), row.getString("title"),
				(situation != null) ? Situation.valueOf(situation) : null,
				family.day(row.getObject("occurred_at", OffsetDateTime.class).toInstant()),
				String.join("\n", row.getString("happened"), row.getString("did"), row.getString("came")),
				row.getObject("thread_id", UUID.class), row.getString("thread_name"), row.getInt("refused") > 0,
				row.getInt("refusals"));
	}

}
