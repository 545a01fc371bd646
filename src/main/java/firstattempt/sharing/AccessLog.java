package firstattempt.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down, for the family, each time a coach opens something. */
@Component
public class AccessLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	AccessLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes down that a coach opened something, before it is shown.
	 * @param shared whose it is, and who opened it
	 * @param what what it was
	 */
	public void opened(Shared shared, Opened what) {
		write(shared, what, null);
	}

	/**
	 * Writes down that a coach opened an episode.
	 * @param shared whose it is, and who opened it
	 * @param episodeId which
	 */
	public void openedEpisode(Shared shared, UUID episodeId) {
		write(shared, Opened.EPISODE, episodeId);
	}

	private void write(Shared shared, Opened what, @Nullable UUID episodeId) {
		this.jdbc
			.sql("insert into coach_access (id, family_id, coach_id, coach_name, what, episode_id, opened_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), shared.family().id(), shared.coach().id(), shared.coach().name(),
					what.name(), episodeId, Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Which episodes a coach has opened.
	 * @param coachId who
	 * @param episodes some episodes
	 * @return those of them that the coach has opened at least once
	 */
	public Set<UUID> opened(UUID coachId, Set<UUID> episodes) {
		return episodes.isEmpty() ? Set.of() : new HashSet<>(this.jdbc
			.sql("select distinct episode_id from coach_access where coach_id = :coach and episode_id in (:episodes)")
			.param("coach", coachId)
			.param("episodes", episodes)
			.query(UUID.class)
			.list());
	}

	/**
	 * What was opened of a family, the latest first.
	 * @param family whose
	 * @param accountId the caregiver who reads the log
	 * @param limit how many entries at most
	 */
	List<Access> of(Family family, UUID accountId, int limit) {
		Reader.Condition there = Reader.caregiver(family, accountId).episodes("e");
		List<Object> values = new ArrayList<>(there.values());
		values.add(family.id());
		return this.jdbc
			.sql("select a.coach_name, a.what, a.opened_at, e.id, e.title, e.occurred_at from coach_access a"
					+ " left join mistake_episode e on e.id = a.episode_id and e.deleted_at is null" + there.sql()
					+ " where a.family_id = ? order by a.family_id, a.opened_at desc, a.id desc fetch first " + limit
					+ " rows only")
			.params(values)
			.query((row, number) -> new Access(row.getString("coach_name"), Opened.valueOf(row.getString("what")),
					time(row, "opened_at").atZone(family.timeZone()), row.getObject("id", UUID.class),
					row.getString("title"),
					(row.getObject("id") != null) ? time(row, "occurred_at").atZone(family.timeZone()) : null))
			.list();
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * Something that was opened.
	 *
	 * @param coach what the coach is called
	 * @param what what it was
	 * @param at when, by the family's clock
	 * @param episodeId which episode, or null
	 * @param title the episode's title, or null
	 * @param day when the episode happened, or null
	 */
	record Access(String coach, Opened what, ZonedDateTime at, @Nullable UUID episodeId, @Nullable String title,
			@Nullable ZonedDateTime day) {
	}

}
