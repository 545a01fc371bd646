package firstattempt.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import firstattempt.family.Family;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Reader;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was written in a week. Nothing is kept: a past week is read again. */
@Component
class Weeks {

	private static final int AT_ONCE = 26;

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	Weeks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Half a year of weeks.
	 * @param last the last of them
	 * @return the weeks in which something was written, the newest first, and the last
	 * week before them with anything
	 */
	@Transactional(readOnly = true)
	public Shelf shelf(Family family, UUID accountId, Week last) {
		Reader reader = Reader.caregiver(family, accountId);
		Week first = last.plus(1 - AT_ONCE);
		Query query = new Query();
		query.sql.append("select slip, week, count(*) from (");
		for (boolean slips : List.of(true, false)) {
			query.sql.append(slips ? "select 1 as slip, case" : " union all select 0 as slip, case");
			for (int i = 1; i < AT_ONCE; i++) {
				query.sql.append(" when e.occurred_at < ? then ").append(i - 1);
				query.bound(first.plus(i).monday(), family.timeZone());
			}
			query.sql.append(" else ").append(AT_ONCE - 1).append(" end as week");
			query.from(slips, reader).between(first.monday(), last.plus(1).monday(), family.timeZone());
		}
		query.sql.append(") counted group by slip, week");
		int[][] counts = new int[2][AT_ONCE];
		rows(query, (row, number) -> counts[row.getInt(1)][row.getInt(2)] = row.getInt(3));
		List<Book> books = IntStream.range(0, AT_ONCE)
			.map((i) -> AT_ONCE - 1 - i)
			.filter((i) -> counts[0][i] + counts[1][i] > 0)
			.mapToObj((i) -> new Book(first.plus(i), counts[1][i], counts[0][i]))
			.toList();
		return new Shelf(books, neighbor(family, reader, first, false).orElse(null));
	}

	/**
	 * A week.
	 * @return what was written in it, oldest first
	 */
	@Transactional(readOnly = true)
	public Written written(Family family, UUID accountId, Week week) {
		Reader reader = Reader.caregiver(family, accountId);
		Query slips = new Query();
		slips.sql.append("select e.id, e.child_id, e.occurred_at, e.title, e.situation, e.step, e.good_reason,"
				+ " e.carried_by, e.upset, e.urge");
		slips.from(true, reader).between(week.monday(), week.plus(1).monday(), family.timeZone());
		slips.sql.append(" order by e.occurred_at, e.id fetch first " + MOST + " rows only");
		Query wins = new Query();
		wins.sql.append("select e.child_id, e.occurred_at, e.text");
		wins.from(false, reader).between(week.monday(), week.plus(1).monday(), family.timeZone());
		wins.sql.append(" order by e.occurred_at, e.id fetch first " + MOST + " rows only");
		return new Written(
				rows(slips,
						(row, number) -> new Slip(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
								day(row, 3, family), row.getString(4), one(Situation.class, row, 5),
								one(Step.class, row, 6), row.getBoolean(7), one(CarriedBy.class, row, 8),
								(Integer) row.getObject(9), (Integer) row.getObject(10))),
				rows(wins,
						(row, number) -> new Success(row.getObject(1, UUID.class), day(row, 2, family),
								row.getString(3))),
				threads(family, reader, week), plans(family, reader, week),
				neighbor(family, reader, week, false).orElse(null), neighbor(family, reader, week, true).orElse(null));
	}

	/** The threads that went on in a week, with how often it has been by then. */
	private List<Thread> threads(Family family, Reader reader, Week week) {
		Query query = new Query();
		query.sql.append("select t.name, count(*)");
		query.from("mistake_episode e join thread_episode te on te.episode_id = e.id"
				+ " join episode_thread t on t.id = te.thread_id", reader, reader.episodes("e"));
		query.sql.append(" and e.occurred_at < ? group by t.id, t.name having max(e.occurred_at) >= ?"
				+ " order by count(*) desc, t.name fetch first 3 rows only");
		query.bound(week.plus(1).monday(), family.timeZone());
		query.bound(week.monday(), family.timeZone());
		return rows(query, (row, number) -> new Thread(row.getString(1), row.getInt(2)));
	}

	/** The plans that kicked in. */
	private List<Plan> plans(Family family, Reader reader, Week week) {
		Query query = new Query();
		query.sql.append("select distinct p.if_text, p.then_text");
		query.from("mistake_episode e join plan_chance c on c.episode_id = e.id and c.outcome = 'FIRED'"
				+ " join plan_card p on p.id = c.plan_id", reader, reader.episodes("e"));
		query.between(week.monday(), week.plus(1).monday(), family.timeZone());
		query.sql.append(" fetch first 3 rows only");
		return rows(query, (row, number) -> new Plan(row.getString(1), row.getString(2)));
	}

	/** The nearest week before or after in which something was written. */
	private Optional<Week> neighbor(Family family, Reader reader, Week week, boolean after) {
		Query query = new Query();
		query.sql.append("select ").append(after ? "min" : "max").append("(occurred_at) from (");
		for (boolean slips : List.of(true, false)) {
			query.sql.append(slips ? "(" : " union all (").append("select e.occurred_at");
			query.from(slips, reader).sql.append(after ? " and e.occurred_at >= ?" : " and e.occurred_at < ?");
			query.bound((after ? week.plus(1) : week).monday(), family.timeZone());
			query.sql.append(" order by e.family_id").append(after ? "" : " desc");
			query.sql.append(", e.occurred_at").append(after ? "" : " desc").append(" fetch first 1 rows only)");
		}
		query.sql.append(") nearest");
		return rows(query, (row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).get(0)
			.map((it) -> Week.of(family.day(it.toInstant())));
	}

	private <T> List<T> rows(Query query, RowMapper<T> mapper) {
		return this.jdbc.sql(query.sql.toString()).params(query.values).query(mapper).list();
	}

	private static LocalDate day(ResultSet row, int column, Family family) throws SQLException {
		Instant at = row.getObject(column, OffsetDateTime.class).toInstant();
		return family.day(at);
	}

	private static <T extends Enum<T>> @Nullable T one(Class<T> type, ResultSet row, int column) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	/**
	 * Some weeks.
	 *
	 * @param books the weeks with anything in them, the newest first
	 * @param before the last week before them with anything, or null
	 */
	record Shelf(List<Book> books, @Nullable Week before) {
	}

	/** A week with how much was written in it. */
	record Book(Week week, int slips, int wins) {
	}

	/**
	 * What was written in a week.
	 *
	 * @param slips the episodes
	 * @param wins the wins
	 * @param threads mistakes that came back
	 * @param plans plans that kicked in
	 * @param before the last week before with anything, or null
	 * @param after the next week with anything, or null
	 */
	record Written(List<Slip> slips, List<Success> wins, List<Thread> threads, List<Plan> plans, @Nullable Week before,
			@Nullable Week after) {

		boolean nothing() {
			return this.slips.isEmpty() && this.wins.isEmpty();
		}

	}

	/** An episode in short. */
	record Slip(UUID id, UUID childId, LocalDate day, String title, @Nullable Situation situation, @Nullable Step step,
			boolean goodReason, @Nullable CarriedBy carriedBy, @Nullable Integer upset, @Nullable Integer urge) {
	}

	/** A win in short. */
	record Success(UUID childId, LocalDate day, String text) {
	}

	/** A mistake that came back, and how often it has been. */
	record Thread(String name, int times) {
	}

	/** A plan. */
	record Plan(String ifText, String thenText) {
	}

	/** A query in the making, its parameters in their order. */
	private static final class Query {

		private final StringBuilder sql = new StringBuilder();

		private final List<Object> values = new ArrayList<>();

		void bound(LocalDate day, ZoneId zone) {
			this.values.add(OffsetDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC));
		}

		Query from(boolean slips, Reader reader) {
			return slips ? from("mistake_episode e", reader, reader.episodes("e"))
					: from("win e", reader, reader.wins("e"));
		}

		Query from(String tables, Reader reader, Reader.Condition condition) {
			this.sql.append(" from ")
				.append(tables)
				.append(" where e.family_id = ? and e.deleted_at is null")
				.append(condition.sql());
			this.values.add(reader.familyId());
			this.values.addAll(condition.values());
			return this;
		}

		void between(LocalDate from, LocalDate until, ZoneId zone) {
			this.sql.append(" and e.occurred_at >= ? and e.occurred_at < ?");
			bound(from, zone);
			bound(until, zone);
		}

	}

}
