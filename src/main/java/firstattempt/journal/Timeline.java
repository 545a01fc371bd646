package firstattempt.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which entries stand where in a family's journal, newest first. It reads one page
 * of an index, however long the journal is: the order names the index's first column too,
 * since H2 follows an index only then.
 */
@Component
class Timeline {

	private static final int MANY = 1000;

	private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	Timeline(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page of a journal.
	 * @param reader who reads
	 * @param filter what is asked for
	 * @param after where the page before ended, or null for the first page
	 * @param limit how many entries at most
	 * @return the places of the entries, newest first
	 */
	List<Place> page(Reader reader, Filter filter, @Nullable Place after, int limit) {
		if (!filter.words().isEmpty() && !reader.searches()) {
			return List.of();
		}
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder("select id, occurred_at, episode from (");
		List<String> terms = rarestFirst(reader, filter.terms());
		if (terms.isEmpty()) {
			branch(sql, values, "mistake_episode", reader, filter, after, limit);
			if (filter.which().wins()) {
				sql.append(" union all ");
				branch(sql, values, "win", reader, filter, after, limit);
			}
		}
		else {
			search(sql, values, reader, filter, terms, after, limit);
		}
		sql.append(") entries order by occurred_at desc, id desc fetch first ").append(limit).append(" rows only");
		return read(sql, values);
	}

	/**
	 * Puts the term that the fewest entries have in front: a search walks through its
	 * entries. Beyond some number it makes no difference.
	 */
	private List<String> rarestFirst(Reader reader, List<String> terms) {
		if (terms.size() < 2) {
			return terms;
		}
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder("select ");
		for (String term : terms) {
			sql.append(values.isEmpty() ? "" : ", ")
				.append("(select count(*) from (select 1 from entry_word w where w.family_id = ? and w.word = ?");
			values.add(reader.familyId());
			values.add(term);
			add(sql, values, reader.words("w"));
			sql.append(" fetch first ").append(MANY).append(" rows only) counted)");
		}
		List<Long> counts = this.jdbc.sql(sql.toString()).params(values).query((row, number) -> {
			List<Long> all = new ArrayList<>();
			for (int column = 1; column <= terms.size(); column++) {
				all.add(row.getLong(column));
			}
			return all;
		}).single();
		return IntStream.range(0, terms.size())
			.boxed()
			.sorted(Comparator.comparing(counts::get))
			.map(terms::get)
			.toList();
	}

	/**
	 * Where the entry after or before another stands, as the page of one entry leads to.
	 * @param reader who reads
	 * @param place where they are
	 * @param newer whether the next newer episode is wanted; the next older otherwise
	 * @return its id, if there is one
	 */
	Optional<UUID> neighbor(Reader reader, Place place, boolean newer) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder("select e.id from mistake_episode e where e.family_id = ?")
			.append(" and e.deleted_at is null");
		values.add(reader.familyId());
		add(sql, values, reader.episodes("e"));
		String than = newer ? ">" : "<";
		sql.append(" and (e.occurred_at %1$s ? or e.occurred_at = ? and e.id %1$s ?)".formatted(than));
		values.addAll(List.of(utc(place.occurredAt()), utc(place.occurredAt()), place.id()));
		sql.append(" order by e.family_id, e.occurred_at %1$s, e.id %1$s fetch first 1 rows only"
			.formatted(newer ? "asc" : "desc"));
		return this.jdbc.sql(sql.toString()).params(values).query(UUID.class).optional();
	}

	/**
	 * Which of some episodes are there.
	 * @param reader who reads
	 * @param condition what more they have to meet, with the row called e
	 * @param parameters the parameters of the condition
	 * @return their ids, newest first
	 */
	List<UUID> episodes(Reader reader, String condition, Object... parameters) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder("select e.id from mistake_episode e where e.family_id = ?")
			.append(" and e.deleted_at is null");
		values.add(reader.familyId());
		add(sql, values, reader.episodes("e"));
		sql.append(condition).append(" order by e.family_id, e.occurred_at desc, e.id desc");
		values.addAll(List.of(parameters));
		return this.jdbc.sql(sql.toString()).params(values).query(UUID.class).list();
	}

	/** The wins of some time, newest first. */
	List<UUID> wins(Reader reader, Instant from, Instant until) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder("select w.id from win w where w.family_id = ? and w.deleted_at is null");
		values.add(reader.familyId());
		add(sql, values, reader.wins("w"));
		sql.append(" and w.occurred_at >= ? and w.occurred_at < ? order by w.family_id, w.occurred_at desc, w.id desc");
		values.addAll(List.of(utc(from), utc(until)));
		return this.jdbc.sql(sql.toString()).params(values).query(UUID.class).list();
	}

	/**
	 * Counts what is there in several journals with one statement, and names what is to
	 * be read with another.
	 */
	Map<UUID, Journal.Tally> tally(Map<Reader, Instant> readers) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder();
		List<Object> askedValues = new ArrayList<>();
		StringBuilder askedSql = new StringBuilder();
		readers.forEach((reader, since) -> {
			count(sql, values, "mistake_episode", reader, since);
			count(sql, values, "win", reader, since);
			askedSql.append(askedSql.isEmpty() ? "" : " union all ")
				.append("select e.family_id, e.id, e.occurred_at from mistake_episode e where e.family_id = ?")
				.append(" and e.deleted_at is null and e.sharing = 'PLEASE_READ'");
			askedValues.add(reader.familyId());
			add(askedSql, askedValues, reader.episodes("e"));
		});
		Map<UUID, Journal.Tally> tallies = new HashMap<>();
		if (readers.isEmpty()) {
			return tallies;
		}
		this.jdbc.sql(sql.toString()).params(values).query((row) -> {
			OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
			Journal.Tally some = new Journal.Tally(row.getLong("entries"), (last != null) ? last.toInstant() : null,
					row.getLong("fresh"), new ArrayList<>());
			tallies.merge(row.getObject("family_id", UUID.class), some, Timeline::together);
		});
		this.jdbc.sql(askedSql.append(" order by occurred_at desc, id desc").toString())
			.params(askedValues)
			.query((row) -> {
				Journal.Tally tally = tallies.get(row.getObject("family_id", UUID.class));
				if (tally != null) {
					tally.asked().add(row.getObject("id", UUID.class));
				}
			});
		return tallies;
	}

	/** Counts all in an index that has all of it, and the new in a range of another. */
	private static void count(StringBuilder sql, List<Object> values, String table, Reader reader,
			@Nullable Instant since) {
		Reader.Condition there = table.equals("win") ? reader.wins("e") : reader.episodes("e");
		sql.append(sql.isEmpty() ? "" : " union all ")
			.append("select e.family_id, count(*) as entries, max(e.occurred_at) as last_at, 0 as fresh from ")
			.append(table)
			.append(" e where e.family_id = ? and e.deleted_at is null");
		values.add(reader.familyId());
		add(sql, values, there);
		sql.append(" group by e.family_id");
		if (since != null) {
			sql.append(" union all select e.family_id, 0, null, count(*) from ")
				.append(table)
				.append(" e where e.family_id = ? and e.created_at > ? and e.deleted_at is null");
			values.addAll(List.of(reader.familyId(), utc(since)));
			add(sql, values, there);
			sql.append(" group by e.family_id");
		}
	}

	private static Journal.Tally together(Journal.Tally one, Journal.Tally other) {
		Instant last = Stream.of(one, other)
			.map(Journal.Tally::last)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new Journal.Tally(one.entries() + other.entries(), last, one.since() + other.since(), one.asked());
	}

	/**
	 * What was written on some days, at most three entries a day.
	 * @param reader who reads
	 * @param days the days
	 * @return the places of the entries
	 */
	List<Place> on(Reader reader, List<Span> days) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder();
		for (Span day : days) {
			Filter filter = new Filter(null, null, null, Which.ANY, day.from(), day.until(), List.of());
			sql.append(sql.isEmpty() ? "" : " union all ");
			branch(sql, values, "mistake_episode", reader, filter, null, 3);
		}
		return days.isEmpty() ? List.of() : read(sql.append(" order by occurred_at desc, id desc"), values);
	}

	/** Episodes without a reflection. */
	List<Slip> notTalkedOver(Reader reader, Span days, int limit) {
		Reader.Condition mayRead = reader.episodes("e");
		List<Object> values = new ArrayList<>(List.of(reader.familyId(), utc(days.from()), utc(days.until())));
		values.addAll(mayRead.values());
		return this.jdbc
			.sql("select e.id, e.child_id, e.title, e.situation from mistake_episode e"
					+ " join child c on c.id = e.child_id and c.archived_at is null"
					+ " where e.family_id = ? and e.deleted_at is null and e.occurred_at >= ? and e.occurred_at < ?"
					+ mayRead.sql() + " and not exists (select 1 from reflection r where r.episode_id = e.id)"
					+ " order by e.family_id, e.occurred_at desc, e.id desc fetch first " + limit + " rows only")
			.params(values)
			.query((row, number) -> new Slip(row.getObject("id", UUID.class), row.getObject("child_id", UUID.class),
					row.getString("title"), situation(row.getString("situation"))))
			.list();
	}

	private static @Nullable Situation situation(@Nullable String name) {
		return (name != null) ? Situation.valueOf(name) : null;
	}

	private static void branch(StringBuilder sql, List<Object> values, String table, Reader reader, Filter filter,
			@Nullable Place after, int limit) {
		boolean episodes = table.equals("mistake_episode");
		String first = (filter.childId() != null) ? "child_id" : "family_id";
		sql.append("(select e.id, e.occurred_at, ")
			.append(episodes)
			.append(" as episode from ")
			.append(table)
			.append(" e where e.family_id = ?");
		values.add(reader.familyId());
		child(sql, values, filter, "e");
		sql.append(" and e.deleted_at is null");
		add(sql, values, episodes ? reader.episodes("e") : reader.wins("e"));
		if (episodes) {
			add(sql, values, filter.which().episodes(reader, "e"));
		}
		days(sql, values, "e.occurred_at", "e.id", filter, after);
		sql.append(" order by e.")
			.append(first)
			.append(", e.occurred_at desc, e.id desc fetch first ")
			.append(limit)
			.append(" rows only)");
	}

	/**
	 * Joins rather than asks "exists" twice: PostgreSQL would answer an "or" of the two
	 * from a list of all the entries that there are.
	 */
	private static void search(StringBuilder sql, List<Object> values, Reader reader, Filter filter, List<String> terms,
			@Nullable Place after, int limit) {
		boolean wins = filter.theme() == null && filter.situation() == null && filter.which().wins();
		sql.append("select w.entry_id as id, w.occurred_at, e.id is not null as episode from entry_word w")
			.append(wins ? " left join win v on v.id = w.entry_id left" : "")
			.append(" join mistake_episode e on e.id = w.entry_id where w.family_id = ? and w.word = ?");
		values.add(reader.familyId());
		values.add(terms.get(0));
		add(sql, values, reader.words("w"));
		days(sql, values, "w.occurred_at", "w.entry_id", filter, after);
		for (String term : terms.subList(1, terms.size())) {
			sql.append(" and exists (select 1 from entry_word o where o.entry_id = w.entry_id and o.word = ?");
			values.add(term);
			add(sql, values, reader.words("o"));
			sql.append(")");
		}
		sql.append(" and ((e.id is not null and e.deleted_at is null");
		child(sql, values, filter, "e");
		add(sql, values, reader.episodes("e"));
		add(sql, values, filter.which().episodes(reader, "e"));
		sql.append(")");
		if (wins) {
			sql.append(" or (v.id is not null and v.deleted_at is null");
			child(sql, values, filter, "v");
			add(sql, values, reader.wins("v"));
			sql.append(")");
		}
		sql.append(") order by w.family_id, w.word, w.occurred_at desc, w.entry_id desc fetch first ")
			.append(limit)
			.append(" rows only");
	}

	private static void child(StringBuilder sql, List<Object> values, Filter filter, String table) {
		if (filter.childId() != null) {
			sql.append(" and ").append(table).append(".child_id = ?");
			values.add(filter.childId());
		}
	}

	private static void add(StringBuilder sql, List<Object> values, Reader.Condition condition) {
		sql.append(condition.sql());
		values.addAll(condition.values());
	}

	/**
	 * Bounds the days from above in every case: without a bound, H2 prefers the index of
	 * the foreign key and sorts a whole journal.
	 */
	private static void days(StringBuilder sql, List<Object> values, String occurredAt, String id, Filter filter,
			@Nullable Place after) {
		if (filter.from() != null) {
			sql.append(" and ").append(occurredAt).append(" >= ?");
			values.add(utc(filter.from()));
		}
		Instant until = filter.until();
		if (until != null || after == null) {
			sql.append(" and ").append(occurredAt).append(" < ?");
			values.add(utc((until != null) ? until : NEVER));
		}
		if (after != null) {
			sql.append(" and %s <= ? and (%s < ? or %s < ?)".formatted(occurredAt, occurredAt, id));
			values.add(utc(after.occurredAt()));
			values.add(utc(after.occurredAt()));
			values.add(after.id());
		}
	}

	private List<Place> read(StringBuilder sql, List<Object> values) {
		return this.jdbc.sql(sql.toString())
			.params(values)
			.query((row, number) -> new Place(row.getObject("id", UUID.class),
					row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getBoolean("episode")))
			.list();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is asked for; null or empty where it does not matter.
	 *
	 * @param childId about which child
	 * @param theme touching which theme
	 * @param situation in which situation
	 * @param which what more it must have been
	 * @param from not before
	 * @param until before
	 * @param words with all of these words, as search compares them
	 */
	record Filter(@Nullable UUID childId, @Nullable Theme theme, @Nullable Situation situation, Which which,
			@Nullable Instant from, @Nullable Instant until, List<String> words) {

		/** All that the index of words can answer. */
		List<String> terms() {
			List<String> terms = new ArrayList<>(this.words);
			if (this.theme != null) {
				terms.add(SearchIndex.term(this.theme));
			}
			if (this.situation != null) {
				terms.add(SearchIndex.term(this.situation));
			}
			return terms;
		}

	}

	/**
	 * What an entry must have been; null where it does not matter.
	 *
	 * @param only as what it must be counted
	 * @param upset how upset the child was
	 * @param urge how strong the urge to step in was
	 */
	record Which(@Nullable Only only, @Nullable Integer upset, @Nullable Integer urge) {

		static final Which ANY = new Which(null, null, null);

		/** Whether a win can be meant. */
		boolean wins() {
			return (this.only == null || this.only == Only.WINS) && this.upset == null && this.urge == null;
		}

		/** What an episode has to meet. */
		Reader.Condition episodes(Reader reader, String alias) {
			StringBuilder sql = new StringBuilder((this.only != null) ? this.only.condition(reader, alias) : "");
			List<Object> values = new ArrayList<>();
			if (this.upset != null) {
				sql.append(" and ").append(alias).append(".upset = ?");
				values.add(this.upset);
			}
			if (this.urge != null) {
				sql.append(" and ").append(alias).append(".urge = ?");
				values.add(this.urge);
			}
			return new Reader.Condition(sql.toString(), values);
		}

	}

	/**
	 * A stretch of time.
	 *
	 * @param from its start
	 * @param until its end, exclusive
	 */
	record Span(Instant from, Instant until) {
	}

	/**
	 * Where an entry stands. Its text is the cursor of a page.
	 *
	 * @param id which entry
	 * @param occurredAt when it happened
	 * @param episode whether it is an episode; a win otherwise
	 */
	record Place(UUID id, Instant occurredAt, boolean episode) {

		String cursor() {
			return this.occurredAt.getEpochSecond() + "." + this.occurredAt.getNano() / 1000 + "." + this.id;
		}

		/** Reads a cursor; answers null for anything else. */
		static @Nullable Place at(@Nullable String cursor) {
			String[] parts = (cursor != null) ? cursor.split("\\.") : new String[0];
			if (parts.length != 3) {
				return null;
			}
			try {
				OffsetDateTime day = Instant.ofEpochSecond(Long.parseLong(parts[0])).atOffset(ZoneOffset.UTC);
				int micros = Integer.parseInt(parts[1]);
				return (day.getYear() < 0 || day.getYear() > 9999) ? null : new Place(UUID.fromString(parts[2]),
						day.with(ChronoField.MICRO_OF_SECOND, micros).toInstant(), true);
			}
			catch (IllegalArgumentException | DateTimeException ex) {
				return null;
			}
		}

	}

}
