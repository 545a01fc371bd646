package firstattempt.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What families want to be different: the one door to their goals. */
@Component
public class Goals {

	/** A handful: more than these are not looked at. */
	static final int MOST = 5;

	private final JdbcClient jdbc;

	private final Once once;

	private final Clock clock;

	Goals(JdbcClient jdbc, Once once, Clock clock) {
		this.jdbc = jdbc;
		this.once = once;
		this.clock = clock;
	}

	/**
	 * All goals that are there for somebody.
	 * @param reader who reads
	 * @return the goals, the first one first, with what of them is there for the reader
	 */
	@Transactional(readOnly = true)
	public List<Goal> of(Reader reader) {
		return read(reader, "");
	}

	/**
	 * Sets a goal on some day.
	 * @param family whose
	 * @param author who sets it
	 * @param childId about which child of the family, or null
	 * @param captureId made once for each form; with the same one a goal is set only
	 * once, and the first is answered
	 * @param words what is to be different
	 * @param at when
	 * @return its id
	 */
	public UUID set(Family family, UUID author, @Nullable UUID childId, @Nullable UUID captureId, String words,
			Instant at) {
		UUID child = (childId != null) ? family.child(childId).id() : null;
		return this.once.write(captureId,
				(capture) -> this.jdbc.sql("select id from goal where family_id = ? and capture_id = ?")
					.params(family.id(), capture)
					.query(UUID.class)
					.optional(),
				() -> {
					UUID id = UuidCreator.getTimeOrderedEpoch();
					this.jdbc.sql(
							"insert into goal (id, version, family_id, child_id, author_id, capture_id, words, created_at)"
									+ " values (?, 0, ?, ?, ?, ?, ?, ?)")
						.params(Arrays.asList(id, family.id(), child, author, captureId, words,
								at.atOffset(ZoneOffset.UTC)))
						.update();
					return id;
				});
	}

	/**
	 * Notes how far along a goal is, on some day.
	 * @param family whose
	 * @param author who finds so
	 * @param goalId which goal of the family
	 * @param ratingId made once for each form; with the same one it is noted only once
	 * @param reached from 0, not at all, to 10, reached
	 * @param note a line beside it, or an empty text
	 * @param at when
	 */
	public void rate(Family family, UUID author, UUID goalId, UUID ratingId, int reached, String note, Instant at) {
		this.once.write(ratingId,
				(rating) -> this.jdbc.sql("select id from goal_rating where id = ?")
					.param(rating)
					.query(UUID.class)
					.optional(),
				() -> {
					this.jdbc.sql(
							"insert into goal_rating (id, goal_id, family_id, author_id, reached, note, rated_at, taken_back)"
									+ " values (?, ?, ?, ?, ?, ?, ?, false)")
						.params(ratingId, goalId, family.id(), author, reached, note, at.atOffset(ZoneOffset.UTC))
						.update();
					return ratingId;
				});
	}

	@Transactional(readOnly = true)
	Goal goal(Reader reader, UUID id) {
		return read(reader, " and g.id = ?", id).stream().findFirst().orElseThrow(NotFound::new);
	}

	/** Whether there are as many as can be looked at. */
	boolean enough(Family family) {
		return this.jdbc
			.sql("select count(*) from goal g left join child c on c.id = g.child_id"
					+ " where g.family_id = ? and g.ended_at is null and c.archived_at is null")
			.param(family.id())
			.query(Long.class)
			.single() >= MOST;
	}

	/** False if somebody else said something else since; nothing is changed then. */
	boolean revise(Family family, UUID id, int version, String words) {
		return this.jdbc
			.sql("update goal set words = ?, version = version + 1 where id = ? and family_id = ? and version = ?")
			.params(words, id, family.id(), version)
			.update() > 0;
	}

	void end(Family family, UUID id) {
		change("update goal set ended_at = ? where id = ? and family_id = ?", now().atOffset(ZoneOffset.UTC), id,
				family.id());
	}

	void bringBack(Family family, UUID id) {
		change("update goal set ended_at = null where id = ? and family_id = ?", id, family.id());
	}

	/**
	 * Takes a rating back. What the family took back before that is gone for good then.
	 */
	@Transactional
	void takeBack(Family family, UUID goalId, UUID ratingId) {
		this.jdbc.sql("delete from goal_rating where family_id = ? and taken_back = true and id <> ?")
			.params(family.id(), ratingId)
			.update();
		change("update goal_rating set taken_back = true where id = ? and goal_id = ? and family_id = ?", ratingId,
				goalId, family.id());
	}

	void bringBackRating(Family family, UUID goalId, UUID ratingId) {
		change("update goal_rating set taken_back = false where id = ? and goal_id = ? and family_id = ?", ratingId,
				goalId, family.id());
	}

	Instant now() {
		return Instant.now(this.clock);
	}

	private void change(String sql, Object... values) {
		if (this.jdbc.sql(sql).params(values).update() == 0) {
			throw new NotFound();
		}
	}

	/** Goals and ratings are asked for once each, however many there are. */
	private List<Goal> read(Reader reader, String more, Object... which) {
		Reader.Condition there = reader.aboutFamily("g", "created_at");
		List<Object> values = new ArrayList<>(List.of(reader.familyId()));
		values.addAll(there.values());
		values.addAll(List.of(which));
		String asked = " where g.family_id = ?" + there.sql() + more;
		Map<UUID, List<Goal.Rating>> ratings = new HashMap<>();
		this.jdbc.sql("select r.goal_id, r.id, r.reached, r.note, r.rated_at, r.author_id from goal_rating r"
				+ " join goal g on g.id = r.goal_id" + asked + " and r.taken_back = false order by r.rated_at, r.id")
			.params(values)
			.query((row) -> {
				ratings.computeIfAbsent(row.getObject("goal_id", UUID.class), (goal) -> new ArrayList<>())
					.add(new Goal.Rating(row.getObject("id", UUID.class), row.getInt("reached"),
							reader.text(row.getString("note")), time(row, "rated_at").orElseThrow(),
							row.getObject("author_id", UUID.class)));
			});
		return this.jdbc
			.sql("select g.id, g.version, g.child_id, g.words, g.created_at, g.ended_at from goal g" + asked
					+ " order by g.created_at, g.id")
			.params(values)
			.query((row, number) -> new Goal(row.getObject("id", UUID.class), row.getInt("version"),
					row.getObject("child_id", UUID.class), reader.text(row.getString("words")),
					time(row, "created_at").orElseThrow(), time(row, "ended_at").orElse(null),
					ratings.getOrDefault(row.getObject("id", UUID.class), List.of())))
			.list();
	}

	private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
