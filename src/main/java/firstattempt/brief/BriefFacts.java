package firstattempt.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.goal.Goal;
import firstattempt.goal.Goals;
import firstattempt.journal.Journal;
import firstattempt.journal.Reader;
import firstattempt.journal.Win;
import firstattempt.measure.Measure;
import firstattempt.measure.Measures;
import firstattempt.sharing.Shared;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a brief is made of, through the rule of its reader. */
@Component
class BriefFacts {

	private static final int MOST_MEASURES = 3;

	private final Journal journal;

	private final Goals goals;

	private final Measures measures;

	private final JdbcClient jdbc;

	BriefFacts(Journal journal, Goals goals, Measures measures, JdbcClient jdbc) {
		this.journal = journal;
		this.goals = goals;
		this.measures = measures;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	Facts of(Shared shared, Instant now) {
		Reader reader = shared.reader();
		Instant from = now.minus(Brief.BEFORE);
		return new Facts(this.journal.episodes(reader, from, now.plusSeconds(1)).stream().map(Slip::of).toList(),
				this.journal.wins(reader, from, now.plusSeconds(1)).stream().map(Win::occurredAt).toList(),
				plan(reader), threads(reader), goals(shared), measures(shared), now);
	}

	/** The newest plan that is in use and was made in the time that is shared. */
	private Facts.@Nullable Plan plan(Reader reader) {
		Reader.Condition there = reader.about("p", "created_at");
		return this.jdbc
			.sql("select p.id, p.if_text, p.then_text from plan_card p where p.family_id = ? and p.retired_at is null"
					+ there.sql() + " order by p.created_at desc, p.id desc fetch first 1 rows only")
			.params(values(reader.familyId(), there))
			.query((row, number) -> plan(row, reader))
			.optional()
			.orElse(null);
	}

	private Facts.Plan plan(ResultSet row, Reader reader) throws SQLException {
		Map<String, List<UUID>> outcomes = new LinkedHashMap<>();
		Reader.Condition there = reader.episodes("e");
		this.jdbc
			.sql("select c.outcome, e.id from plan_chance c join mistake_episode e on e.id = c.episode_id"
					+ " where c.plan_id = ? and e.deleted_at is null" + there.sql()
					+ " order by e.occurred_at desc, e.id desc")
			.params(values(row.getObject("id", UUID.class), there))
			.query((chance) -> {
				outcomes.computeIfAbsent(chance.getString("outcome"), (outcome) -> new ArrayList<>())
					.add(chance.getObject("id", UUID.class));
			});
		return new Facts.Plan(reader.text(row.getString("if_text")),
				reader.text(row.getString("then_text")).replaceAll("[.\\s]+$", ""),
				outcomes.getOrDefault("FIRED", List.of()), outcomes.getOrDefault("NOT_FIRED", List.of()));
	}

	private List<Facts.Thread> threads(Reader reader) {
		Reader.Condition there = reader.episodes("e");
		Reader.Condition named = reader.names("t");
		List<Object> values = new ArrayList<>(named.values());
		values.addAll(values(reader.familyId(), there));
		Map<UUID, Facts.Thread> threads = new LinkedHashMap<>();
		this.jdbc
			.sql("select t.id as thread_id, case when 1 = 1" + named.sql()
					+ " then t.name else '' end as name, e.id, e.occurred_at from episode_thread t"
					+ " join thread_episode x on x.thread_id = t.id join mistake_episode e on e.id = x.episode_id"
					+ " where t.family_id = ? and e.deleted_at is null" + there.sql() + " order by e.occurred_at, e.id")
			.params(values)
			.query((row) -> {
				String name = reader.text(row.getString("name"));
				threads
					.computeIfAbsent(row.getObject("thread_id", UUID.class),
							(id) -> new Facts.Thread(name, new ArrayList<>()))
					.episodes()
					.add(row.getObject("id", UUID.class));
			});
		return List.copyOf(threads.values());
	}

	private List<Facts.Number> goals(Shared shared) {
		return this.goals.of(shared.reader())
			.stream()
			.filter((goal) -> goal.endedAt() == null)
			.map((goal) -> new Facts.Number(goal.id(), nickname(shared, goal.childId()), goal.words(),
					told(shared, goal.fromTheEnd(0)), told(shared, goal.fromTheEnd(1))))
			.toList();
	}

	private static Facts.@Nullable Told told(Shared shared, Goal.@Nullable Rating rating) {
		return (rating == null) ? null
				: new Facts.Told(String.valueOf(rating.reached()), shared.family().day(rating.at()));
	}

	private List<Facts.Number> measures(Shared shared) {
		List<Measure> all = this.measures.of(shared);
		List<Facts.Number> latest = new ArrayList<>();
		List<Measure> seen = new ArrayList<>();
		for (Measure measure : all) {
			if (latest.size() < MOST_MEASURES && seen.stream().noneMatch(measure::sameAs)) {
				Facts.Told before = all.stream()
					.filter(measure::sameAs)
					.skip(1)
					.findFirst()
					.map(BriefFacts::told)
					.orElse(null);
				latest.add(new Facts.Number(measure.id(), nickname(shared, measure.childId()), measure.name(),
						told(measure), before));
			}
			seen.add(measure);
		}
		return latest;
	}

	private static Facts.Told told(Measure measure) {
		return new Facts.Told(measure.plain(), measure.takenOn());
	}

	private static String nickname(Shared shared, @Nullable UUID childId) {
		return (childId != null) ? shared.family().child(childId).nickname() : "";
	}

	private static List<Object> values(UUID first, Reader.Condition condition) {
		List<Object> values = new ArrayList<>(List.of(first));
		values.addAll(condition.values());
		return values;
	}

}
