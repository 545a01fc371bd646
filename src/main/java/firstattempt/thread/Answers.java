package firstattempt.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Reader;
import firstattempt.journal.Situation;
import firstattempt.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parents said about slips that may have happened again. */
@Service
public class Answers {

	/** Farther back no question can be open. */
	private static final int DAYS_BACK = Question.LATEST + Question.ONCE_MORE + Question.LATEST;

	private static final int MANY = 50;

	/** Names the question about a slip among the lines of the day's page. */
	static final String KEY = "again:";

	private final JdbcClient jdbc;

	private final Journal journal;

	private final Clock clock;

	Answers(JdbcClient jdbc, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Keeps an answer in place of the one before.
	 * @param family whose
	 * @param parent who answers
	 * @param episodeId about which slip
	 * @param answer what is said
	 * @throws NotFound if there is no such slip for them
	 */
	@Transactional
	public void answer(Family family, Account parent, UUID episodeId, Again answer) {
		answer(family, parent, episodeId, answer, Instant.now(this.clock));
	}

	/**
	 * Keeps an answer that was given at some other time.
	 * @param family whose
	 * @param parent who answers
	 * @param episodeId about which slip
	 * @param answer what was said
	 * @param at when
	 * @throws NotFound if there is no such slip for them
	 */
	@Transactional
	public void answer(Family family, Account parent, UUID episodeId, Again answer, Instant at) {
		MistakeEpisode episode = there(family, parent, episodeId);
		this.jdbc.sql("select id from family where id = ? for update").param(family.id()).query().singleRow();
		Question question = of(episode, family);
		int asked = question.asked(family.day(at));
		takeBack(family, parent, episodeId);
		this.jdbc
			.sql("insert into again_answer (episode_id, family_id, answer, answered_at, asked) values (?, ?, ?, ?, ?)")
			.params(episodeId, family.id(), answer.name(), at.atOffset(ZoneOffset.UTC), asked)
			.update();
	}

	@Transactional
	void takeBack(Family family, Account parent, UUID episodeId) {
		there(family, parent, episodeId);
		this.jdbc.sql("delete from again_answer where episode_id = ?").param(episodeId).update();
	}

	private MistakeEpisode there(Family family, Account parent, UUID episodeId) {
		MistakeEpisode episode = this.journal.episode(family, parent.id(), episodeId);
		if (episode.deleted()) {
			throw new NotFound();
		}
		return episode;
	}

	/**
	 * The question about a slip that somebody reads.
	 * @param episode the slip
	 * @param family whose
	 * @return the question with its answer
	 */
	Question of(MistakeEpisode episode, Family family) {
		ZoneId zone = family.timeZone();
		Optional<Question.Given> given = this.jdbc
			.sql("select answer, answered_at, asked from again_answer where episode_id = ?")
			.param(episode.id())
			.query((row, number) -> given(row, zone))
			.optional();
		return new Question(LocalDate.ofInstant(episode.story().occurredAt(), zone),
				LocalDate.ofInstant(episode.createdAt(), zone), given.orElse(null));
	}

	/**
	 * The slips about which it is asked now. Those that a thread says have happened again
	 * are not among them, nor those about which it is not to be asked any more.
	 * @param family whose
	 * @param reader who would be asked
	 * @param now what time it is
	 * @return the slips of children who are written about, the last first
	 */
	List<Asked> open(Family family, Account reader, Instant now) {
		ZoneId zone = family.timeZone();
		LocalDate today = LocalDate.ofInstant(now, zone);
		Reader.Condition visible = Reader.caregiver(family, reader.id()).episodes("e");
		Reader.Condition later = Reader.caregiver(family, reader.id()).episodes("l");
		List<Object> values = new ArrayList<>(
				List.of(family.id(), today.minusDays(DAYS_BACK).atStartOfDay(zone).toOffsetDateTime(),
						today.minusDays(Question.SOONEST - 1).atStartOfDay(zone).toOffsetDateTime()));
		values.addAll(visible.values());
		values.addAll(later.values());
		return this.jdbc
			.sql("""
					select e.id, e.child_id, e.title, e.situation, e.occurred_at, e.created_at, a.answer, a.answered_at, a.asked
					from mistake_episode e left join again_answer a on a.episode_id = e.id
					where e.family_id = ? and e.occurred_at >= ? and e.occurred_at < ? and e.deleted_at is null
					and (a.answer is null or a.answer = 'NO_CHANCE')
					and not exists (select 1 from dismissal d where d.family_id = e.family_id
					and d.line = '%s' || cast(e.id as varchar))%s
					and not exists (select 1 from thread_episode m join thread_episode n on n.thread_id = m.thread_id
					join mistake_episode l on l.id = n.episode_id where m.episode_id = e.id
					and l.occurred_at > e.occurred_at and l.deleted_at is null%s)
					order by e.family_id, e.occurred_at desc, e.id desc fetch first %d rows only"""
				.formatted(KEY, visible.sql(), later.sql(), MANY))
			.params(values)
			.query((row, number) -> asked(row, family))
			.list()
			.stream()
			.filter((asked) -> asked.question().due(today) && !asked.child().archived())
			.toList();
	}

	private static Asked asked(ResultSet row, Family family) throws SQLException {
		ZoneId zone = family.timeZone();
		String situation = row.getString("situation");
		LocalDate happened = day(row, "occurred_at", zone);
		return new Asked(row.getObject("id", UUID.class), family.child(row.getObject("child_id", UUID.class)),
				row.getString("title"), (situation != null) ? Situation.valueOf(situation) : null,
				new Question(happened, day(row, "created_at", zone),
						(row.getString("answer") != null) ? given(row, zone) : null));
	}

	private static Question.Given given(ResultSet row, ZoneId zone) throws SQLException {
		return new Question.Given(Again.valueOf(row.getString("answer")), day(row, "answered_at", zone),
				row.getInt("asked"));
	}

	private static LocalDate day(ResultSet row, String column, ZoneId zone) throws SQLException {
		return LocalDate.ofInstant(row.getObject(column, OffsetDateTime.class).toInstant(), zone);
	}

	/**
	 * A slip about which it is asked.
	 *
	 * @param id which
	 * @param child about whom
	 * @param title its title, or an empty text
	 * @param situation what slipped, or null
	 * @param question the question
	 */
	record Asked(UUID id, Child child, String title, @Nullable Situation situation, Question question) {
	}

}
