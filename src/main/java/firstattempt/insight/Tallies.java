package firstattempt.insight;

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

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Reader;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts in the database, with as many statements for a decade as for a month. All of it
 * is asked through the reader's condition. The pieces of a span are compared by their
 * bounds, so that no database has to know a time zone.
 */
@Component
class Tallies {

	private static final int MOST_DOTS = 300;

	private final JdbcClient jdbc;

	Tallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * When the first entry happened that is there for the reader.
	 * @param whose whose entries
	 * @return the moment, if there is any entry
	 */
	Optional<Instant> first(Whose whose) {
		Query query = new Query("select min(occurred_at) from ((select e.occurred_at");
		query.episodes(whose).add(" order by e.family_id, e.occurred_at fetch first 1 rows only)");
		query.add(" union all (select v.occurred_at");
		query.wins(whose).add(" order by v.family_id, v.occurred_at fetch first 1 rows only)) firsts");
		return rows(query, (row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).get(0)
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * All the numbers.
	 * @param whose whose entries
	 * @param periods the pieces of the span
	 * @return what they add up to
	 */
	Numbers count(Whose whose, List<Period> periods) {
		List<Numbers.Stepped> steps = steps(whose, periods);
		int split = Numbers.split(periods.size(), steps);
		return new Numbers(periods, split, steps, felt(whose, periods, split), results(whose, periods),
				themes(whose, periods), wins(whose, periods), dots(whose, periods), talks(whose, periods),
				threads(whose, periods), plans(whose, periods));
	}

	private List<Numbers.Stepped> steps(Whose whose, List<Period> periods) {
		Query query = new Query("select piece, child_id, situation, step, good_reason, count(*) from (select ");
		query.period("e.occurred_at", periods, whose.zone())
			.add(" as piece, e.child_id, e.situation, e.step, e.good_reason");
		query.episodes(whose).within("e.occurred_at", periods, whose.zone());
		query.add(") counted group by piece, child_id, situation, step, good_reason");
		return rows(query, (row, number) -> new Numbers.Stepped(row.getInt(1), row.getObject(2, UUID.class),
				one(Situation.class, row, 3), one(Step.class, row, 4), row.getBoolean(5), row.getInt(6)));
	}

	private List<Numbers.Felt> felt(Whose whose, List<Period> periods, int split) {
		Query query = new Query("select part, child_id, situation, stepped_in, upset, urge, count(*)"
				+ " from (select case when e.occurred_at < ");
		query.bound(periods.get(split).from(), whose.zone())
			.add(" then 0 else 1 end as part, e.child_id, e.situation,");
		query.add(" case when e.step is null or e.good_reason then null when e.step in ('DID_A_PART', 'TOOK_OVER')"
				+ " then 1 else 0 end as stepped_in, e.upset, e.urge");
		query.episodes(whose).within("e.occurred_at", periods, whose.zone());
		query.add(" and (e.upset is not null or e.urge is not null)) counted"
				+ " group by part, child_id, situation, stepped_in, upset, urge");
		return rows(query, (row, number) -> {
			Integer steppedIn = number(row, 4);
			return new Numbers.Felt(row.getInt(1) == 1, row.getObject(2, UUID.class), one(Situation.class, row, 3),
					(steppedIn != null) ? steppedIn == 1 : null, number(row, 5), number(row, 6), row.getInt(7));
		});
	}

	private List<Numbers.Result> results(Whose whose, List<Period> periods) {
		Query query = new Query("select piece, child_id, situation, carried_by, upset_lasted, count(*) from (select ");
		query.period("e.occurred_at", periods, whose.zone())
			.add(" as piece, e.child_id, e.situation, e.carried_by, e.upset_lasted");
		query.episodes(whose).within("e.occurred_at", periods, whose.zone());
		query.add(" and (e.carried_by is not null or e.upset_lasted is not null)) counted"
				+ " group by piece, child_id, situation, carried_by, upset_lasted");
		return rows(query,
				(row, number) -> new Numbers.Result(row.getInt(1), row.getObject(2, UUID.class),
						one(Situation.class, row, 3), one(CarriedBy.class, row, 4), one(UpsetLasted.class, row, 5),
						row.getInt(6)));
	}

	private List<Numbers.Touched> themes(Whose whose, List<Period> periods) {
		Query query = new Query("select piece, child_id, theme, stance, count(*) from (select ");
		query.period("e.occurred_at", periods, whose.zone())
			.add(" as piece, e.child_id, t.theme,"
					+ " case when t.theme = 'RESPONSIBILITY_VS_BLAME' then e.stance end as stance");
		query.episodes(whose, " join episode_theme t on t.episode_id = e.id")
			.within("e.occurred_at", periods, whose.zone());
		query.add(") counted group by piece, child_id, theme, stance");
		return rows(query, (row, number) -> new Numbers.Touched(row.getInt(1), row.getObject(2, UUID.class),
				Theme.valueOf(row.getString(3)), one(Stance.class, row, 4), row.getInt(5)));
	}

	private List<Numbers.Won> wins(Whose whose, List<Period> periods) {
		Query query = new Query("select piece, count(*) from (select ");
		query.period("v.occurred_at", periods, whose.zone()).add(" as piece");
		query.wins(whose).within("v.occurred_at", periods, whose.zone());
		query.add(") counted group by piece");
		return rows(query, (row, number) -> new Numbers.Won(row.getInt(1), row.getInt(2)));
	}

	private List<Numbers.Dot> dots(Whose whose, List<Period> periods) {
		String title = words(whose) ? "e.title" : "''";
		Query query = new Query("select e.id, e.occurred_at, " + title + ", e.situation, e.upset, e.urge");
		query.episodes(whose).within("e.occurred_at", periods, whose.zone());
		query.add(" and e.upset is not null and e.urge is not null"
				+ " order by e.family_id, e.occurred_at desc, e.id desc fetch first " + MOST_DOTS + " rows only");
		return rows(query,
				(row, number) -> new Numbers.Dot(row.getObject(1, UUID.class),
						row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
						one(Situation.class, row, 4), row.getInt(5), row.getInt(6)));
	}

	/**
	 * What a child said, or what was said for the family alone, is no coach's to count.
	 */
	private List<Numbers.Talked> talks(Whose whose, List<Period> periods) {
		Reader.Share share = whose.reader().share();
		Query query = new Query("select feeling, plan, together, count(*) from (select e.id,"
				+ " max(case when r.feeling_named then 1 else 0 end) as feeling,"
				+ " max(case when r.plan_made then 1 else 0 end) as plan,"
				+ " max(case when r.together then 1 else 0 end) as together");
		query.episodes(whose, " join reflection r on r.episode_id = e.id")
			.within("e.occurred_at", periods, whose.zone());
		query.add((share != null) ? " and not r.family_only" : "");
		query.add((share != null && !share.childsWords()) ? " and r.voice = 'PARENT'" : "");
		query.add(" group by e.id) talked group by feeling, plan, together");
		return rows(query, (row, number) -> new Numbers.Talked(row.getInt(1) == 1, row.getInt(2) == 1,
				row.getInt(3) == 1, row.getInt(4)));
	}

	private List<Numbers.Again> threads(Whose whose, List<Period> periods) {
		String title = words(whose) ? "e.title" : "''";
		String name = words(whose) ? "t.name" : "''";
		Query query = new Query("select te.thread_id, " + name + ", e.id, e.occurred_at, " + title
				+ ", e.situation, e.step, e.carried_by, a.answer");
		query
			.episodes(whose, " join thread_episode te on te.episode_id = e.id"
					+ " join episode_thread t on t.id = te.thread_id left join again_answer a on a.episode_id = e.id")
			.within("e.occurred_at", periods, whose.zone());
		query.add(" order by e.occurred_at desc, e.id desc fetch first " + MOST_DOTS + " rows only");
		return rows(query,
				(row, number) -> new Numbers.Again(row.getObject(1, UUID.class), row.getString(2),
						row.getObject(3, UUID.class), row.getObject(4, OffsetDateTime.class).toInstant(),
						row.getString(5), one(Situation.class, row, 6), one(Step.class, row, 7),
						one(CarriedBy.class, row, 8), "NOT_AGAIN".equals(row.getString(9))));
	}

	private List<Numbers.Chance> plans(Whose whose, List<Period> periods) {
		Query query = new Query("select c.outcome, count(*)");
		query.episodes(whose, " join plan_chance c on c.episode_id = e.id")
			.within("e.occurred_at", periods, whose.zone());
		query.add(" group by c.outcome");
		return rows(query, (row, number) -> new Numbers.Chance(row.getString(1), row.getInt(2)));
	}

	/** Whether the reader may read what somebody typed. */
	private static boolean words(Whose whose) {
		Reader.Share share = whose.reader().share();
		return share == null || share.words();
	}

	private <T> List<T> rows(Query query, RowMapper<T> mapper) {
		return this.jdbc.sql(query.sql.toString()).params(query.values).query(mapper).list();
	}

	private static <T extends Enum<T>> @Nullable T one(Class<T> type, ResultSet row, int column) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
		int number = row.getInt(column);
		return row.wasNull() ? null : number;
	}

	/**
	 * Whose entries are counted.
	 *
	 * @param reader who reads
	 * @param child about one child, or null for all that the reader may read about
	 * @param zone the family's clock
	 */
	record Whose(Reader reader, @Nullable UUID child, ZoneId zone) {
	}

	/** A query in the making, its parameters in their order. */
	private static final class Query {

		private final StringBuilder sql;

		private final List<Object> values = new ArrayList<>();

		Query(String beginning) {
			this.sql = new StringBuilder(beginning);
		}

		Query add(String text) {
			this.sql.append(text);
			return this;
		}

		Query bound(LocalDate day, ZoneId zone) {
			this.sql.append('?');
			this.values.add(OffsetDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC));
			return this;
		}

		/** The number of the period that a moment lies in, found by halving. */
		Query period(String column, List<Period> periods, ZoneId zone) {
			return period(column, periods, zone, 0, periods.size());
		}

		private Query period(String column, List<Period> periods, ZoneId zone, int from, int until) {
			if (until - from == 1) {
				return add(String.valueOf(from));
			}
			int middle = (from + until) / 2;
			add("case when " + column + " < ").bound(periods.get(middle).from(), zone).add(" then ");
			period(column, periods, zone, from, middle).add(" else ");
			return period(column, periods, zone, middle, until).add(" end");
		}

		Query within(String column, List<Period> periods, ZoneId zone) {
			return add(" and " + column + " >= ").bound(periods.get(0).from(), zone)
				.add(" and " + column + " < ")
				.bound(periods.get(periods.size() - 1).until(), zone);
		}

		Query episodes(Whose whose) {
			return episodes(whose, "");
		}

		Query episodes(Whose whose, String join) {
			return of("mistake_episode", "e", join, whose, whose.reader().episodes("e"));
		}

		Query wins(Whose whose) {
			return of("win", "v", "", whose, whose.reader().wins("v"));
		}

		private Query of(String table, String alias, String join, Whose whose, Reader.Condition condition) {
			add(" from " + table + " " + alias + join + " where " + alias + ".family_id = ?");
			this.values.add(whose.reader().familyId());
			if (whose.child() != null) {
				add(" and " + alias + ".child_id = ?");
				this.values.add(whose.child());
			}
			add(" and " + alias + ".deleted_at is null" + condition.sql());
			this.values.addAll(condition.values());
			return this;
		}

	}

}
