package firstattempt.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Reader;
import firstattempt.journal.Signs;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database, with as many statements for a decade as for a month. All of it is
 * asked through the reader's condition. The pieces of a span are compared by their
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
		return Numbers.of(periods, facts(whose, periods), new Numbers.More(wins(whose, periods), dots(whose, periods),
				threads(whose, periods), plans(whose, periods)));
	}

	/**
	 * All entries of the span in one pass over an index that has all of this. Several
	 * statements that group them in the database take longer, each of them.
	 */
	private List<Fact> facts(Whose whose, List<Period> periods) {
		Query query = new Query("select e.occurred_at, e.child_id, e.situation, e.step, e.good_reason, e.carried_by,"
				+ " e.upset, e.urge, e.upset_lasted, " + whose.reader().signs("e"));
		query.episodes(whose).within("e.occurred_at", periods, whose.zone());
		long[] ends = periods.stream()
			.mapToLong((it) -> it.until().atStartOfDay(whose.zone()).toInstant().toEpochMilli())
			.toArray();
		return rows(query,
				(row, number) -> new Fact(
						period(row.getObject(1, OffsetDateTime.class).toInstant().toEpochMilli(), ends),
						row.getObject(2, UUID.class), one(Situation.class, row, 3), one(Step.class, row, 4),
						row.getBoolean(5), one(CarriedBy.class, row, 6), number(row, 7), number(row, 8),
						one(UpsetLasted.class, row, 9), new Signs(row.getInt(10))));
	}

	/** What happens at the end of a piece happens in the next. */
	private static int period(long moment, long[] ends) {
		int found = Arrays.binarySearch(ends, moment);
		return (found < 0) ? -found - 1 : found + 1;
	}

	private List<Numbers.Won> wins(Whose whose, List<Period> periods) {
		Query query = new Query("select piece, count(*) from (select ");
		query.period("v.occurred_at", periods, whose.zone()).add(" as piece");
		query.wins(whose).within("v.occurred_at", periods, whose.zone());
		query.add(") counted group by piece");
		return rows(query, (row, number) -> new Numbers.Won(row.getInt(1), row.getInt(2)));
	}

	private List<Numbers.Dot> dots(Whose whose, List<Period> periods) {
		Query query = new Query("select e.id, e.occurred_at, e.title, e.situation, e.upset, e.urge");
		query.episodes(whose).within("e.occurred_at", periods, whose.zone());
		query.add(" and e.upset is not null and e.urge is not null"
				+ " order by e.family_id, e.occurred_at desc, e.id desc fetch first " + MOST_DOTS + " rows only");
		return rows(query,
				(row, number) -> new Numbers.Dot(row.getObject(1, UUID.class),
						row.getObject(2, OffsetDateTime.class).toInstant(), whose.reader().text(row.getString(3)),
						one(Situation.class, row, 4), row.getInt(5), row.getInt(6)));
	}

	private List<Numbers.Again> threads(Whose whose, List<Period> periods) {
		Reader.Condition named = whose.reader().names("t");
		Query query = new Query("select te.thread_id, case when 1 = 1" + named.sql() + " then t.name else '' end");
		query.values.addAll(named.values());
		query.add(", e.id, e.occurred_at, e.title, e.situation, e.step, e.carried_by, a.answer");
		query
			.episodesOf("thread_episode te", whose,
					" join episode_thread t on t.id = te.thread_id left join again_answer a on a.episode_id = e.id")
			.within("e.occurred_at", periods, whose.zone());
		query.add(" order by e.occurred_at desc, e.id desc fetch first " + MOST_DOTS + " rows only");
		return rows(query,
				(row, number) -> new Numbers.Again(row.getObject(1, UUID.class), whose.reader().text(row.getString(2)),
						row.getObject(3, UUID.class), row.getObject(4, OffsetDateTime.class).toInstant(),
						whose.reader().text(row.getString(5)), one(Situation.class, row, 6), one(Step.class, row, 7),
						one(CarriedBy.class, row, 8), "NOT_AGAIN".equals(row.getString(9))));
	}

	private List<Numbers.Chance> plans(Whose whose, List<Period> periods) {
		Query query = new Query("select te.outcome, count(*)");
		query.episodesOf("plan_chance te", whose, "").within("e.occurred_at", periods, whose.zone());
		query.add(" group by te.outcome");
		return rows(query, (row, number) -> new Numbers.Chance(row.getString(1), row.getInt(2)));
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
			return of("mistake_episode e", "e", "e", whose, whose.reader().episodes("e"));
		}

		/**
		 * The episodes that stand in another table, which is short where a journal is
		 * long.
		 */
		Query episodesOf(String table, Whose whose, String join) {
			return of(table + " join mistake_episode e on e.id = te.episode_id" + join, "te", "e", whose,
					whose.reader().episodes("e"));
		}

		Query wins(Whose whose) {
			return of("win v", "v", "v", whose, whose.reader().wins("v"));
		}

		private Query of(String tables, String first, String alias, Whose whose, Reader.Condition condition) {
			add(" from " + tables + " where " + first + ".family_id = ?");
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
